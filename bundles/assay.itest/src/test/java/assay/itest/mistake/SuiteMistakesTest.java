// SPDX-License-Identifier: Apache-2.0
package assay.itest.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.store.StoreCopy;
import assay.itest.suite.ErrandSuite;
import assay.itest.workplace.Ended;
import assay.itest.workplace.Workplace;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Suites that cannot be run: each is refused with file, line and remedy, and nothing is stored. */
class SuiteMistakesTest {
    private static final String HEAD = "id: odd\ntitle: Odd\ninstructions: Please say yes.\n";

    @TempDir
    Path folder;

    private Workplace here;
    private ErrandSuite suite;

    @BeforeEach
    void open() {
        here = new Workplace(folder);
        suite = ErrandSuite.of(here, "errands", 1);
    }

    @AfterEach
    void nothing_is_stored() {
        assertThat(StoreCopy.of(here.path(".assay")).runs()).isEmpty();
    }

    @Test
    void a_missing_suite() {
        here.assay("run", "nowhere", "--worker", "baseline:echo").refused("nowhere");
    }

    @Test
    void a_folder_that_is_no_suite() {
        here.write("notes/readme.txt", "hello");

        here.assay("run", "notes", "--worker", "baseline:echo").refused("notes", "suite.yaml");
    }

    @Test
    void every_problem_of_every_task_is_told_at_once() {
        suite.task("odd", HEAD + "titel: Twice\n").task("worse", "id: other\ntitle: [unclosed\n");

        run().refused("tasks/odd/task.yaml:4", "titel", "title", "tasks/worse/task.yaml:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "price: {amount: 100, basis: fixed}| price | currency",
        "price: {amount: a lot, currency: USD, basis: fixed}| a lot | number",
        "attachments: [files/absent.pdf]| files/absent.pdf | ",
        "attachments: [../../../../../../etc/passwd]| ../../../../../../etc/passwd | folder",
        "attachments: [/etc/passwd]| /etc/passwd | ",
        "rubric: [{id: a, text: A, importance: critical, points: .nan}]| points | .nan",
        "rubric: [{id: a, text: A, importance: critical, points: .inf}]| points | .inf",
        "rubric: [{id: a, text: A, importance: critical, points: 1e400}]| Points | finite",
        "rubric: [{id: a, text: A, importance: crucial}]| crucial | critical",
        "rubric: [{id: a, text: A, importance: critical}, {id: a, text: B, importance: critical}]| a | ",
    })
    void a_value_that_cannot_be(String line, String first, String second) {
        suite.task("odd", HEAD + line + "\n");

        run().refused("tasks/odd/task.yaml:4", first, second == null ? "" : second);
    }

    @Test
    void a_misspelt_grader() {
        suite.task("odd", HEAD + "rubric: [{id: a, text: A, importance: critical, grader: rul, with: {contains: [x]}}]\n");

        run().refused("\"odd\"", "\"rul\"", "no installed bundle provides", "\"rule\"");
    }

    @Test
    void a_rule_that_there_is_not() {
        suite.task("odd", HEAD + "rubric: [{id: a, text: A, importance: critical, grader: rule, with: {contain: [x]}}]\n");

        run().refused("odd", "contain", "contains");
    }

    @Test
    void a_task_that_comes_twice() {
        suite.task("odd", HEAD.replace("odd", "errand-0"));

        run().refused("errand-0");
    }

    @Test
    void yaml_that_grows_without_end() {
        StringBuilder bomb = new StringBuilder(HEAD + "tags:\n  - &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) bomb.append("  - &a").append(i).append(" [").append(("*a" + (i - 1) + ", ").repeat(9)).append("*a").append(i - 1).append("]\n");
        suite.task("odd", bomb.toString());

        assertThat(run().refused("tasks/odd/task.yaml").took()).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void instructions_of_fifty_megabytes() {
        suite.task("odd", "id: odd\ntitle: Odd\ninstructions: |\n" + ("  " + "please ".repeat(140) + "\n").repeat(51_000));

        assertThat(run().refused("tasks/odd/task.yaml", "instructions").err().length()).isLessThan(2_000);
    }

    @Test
    void a_line_of_fifty_megabytes() {
        here.write("long.jsonl", "{\"id\": \"odd\", \"title\": \"Odd\", \"instructions\": \"" + "please ".repeat(7_500_000) + "\"}\n");

        assertThat(here.assay("run", "long.jsonl", "--worker", "baseline:echo").refused("long.jsonl").err().length()).isLessThan(2_000);
    }

    private Ended run() {
        return here.assay("run", "errands", "--worker", "baseline:echo");
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.itest.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import assay.itest.suite.ErrandSuite;
import assay.itest.workplace.Json;
import assay.itest.workplace.Terminal;
import assay.itest.workplace.Workplace;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person grades at a real terminal, key by key. */
class TerminalTest {
    @TempDir
    private Path folder;

    @Test
    void a_person_sees_an_item_before_the_first_key_and_grades_it_key_by_key() {
        assumeTrue(Terminal.isAtHand(), "there is no script of util-linux, which lends a terminal");
        Workplace here = new Workplace(folder);
        ErrandSuite.named(here, "graded").task("t", """
                id: t
                title: A title to be seen
                category: admin-support
                capabilities: [summarization]
                price: {amount: 15, currency: USD, basis: fixed}
                instructions: Please say it.
                reference: [{name: answer.txt, text: it}]
                deliverables: [{name: answer.txt, type: text/plain}]
                rubric:
                  - {id: says, importance: important, dimension: accuracy, text: Says that it is done, grader: human}
                  - {id: client, importance: important, dimension: clarity, text: "Beside the reference: 1 worse, 2 as good, 3 better", scale: {min: 1, max: 3, pass-at: 2}, grader: human}
                """);
        here.assay("desk", "graders", "add", "anna").with(0);
        here.assay("run", "graded", "--worker", "baseline:reference", "--run", "r").with(3);

        try (Terminal terminal = here.atTerminal("desk", "grade", "--as", "anna")) {
            terminal.shows("A title to be seen").shows("Please say it.").shows("1/2  IMPORTANT  Says that it is done").shows("m met, n not met").type("x");
            terminal.shows("\"x\" is none of the keys").shows("m met, n not met").type("n");
            terminal.shows("Where do you see it?").type("line 3\u007f2\r").shows("How to mend it?").type("Say it.\r");
            terminal.shows("2/2  IMPORTANT  Beside the reference").shows("1 to 3 the rating").type("3");
            terminal.shows("Enter hands in").type("\r").shows("Handed in").shows("Nothing more waits for you.");

            assertThat(terminal.ended()).isZero();
        }
        here.assay("resume", "r").with(0);
        JsonNode cell = Json.lines(here.assay("report", "r", "--format", "jsonl").with(0).out()).get(0);
        assertThat(cell.get("complete").asBoolean()).isFalse();
        JsonNode says = standing(cell, "says");
        assertThat(says.get("reason").asText()).isEqualTo("line 2");
        assertThat(says.get("met").asBoolean()).isFalse();
        assertThat(standing(cell, "client").get("score").asDouble()).isEqualTo(3);
    }

    private static JsonNode standing(JsonNode cell, String criterion) {
        return Json.all(cell.get("turns").get(0).get("verdicts")).stream().filter(v -> v.get("criterion").asText().equals(criterion) && v.get("stands").asBoolean())
                .reduce((a, b) -> {
                    throw new AssertionError("two verdicts stand: " + a + b);
                }).orElseThrow();
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.itest.job;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.suite.ErrandSuite;
import assay.itest.workplace.Workplace;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lint says of suites before anybody is paid for them. */
class LintTest {
    @TempDir
    Path folder;

    private Workplace here;

    @BeforeEach
    void open() {
        here = new Workplace(folder);
    }

    @Test
    void the_starter_suite_has_no_error() {
        String starter = Workplace.distribution().resolve("suites/starter").toString();

        assertThat(here.assay("lint", starter).with(0).out()).contains("36 tasks, 0 errors");
    }

    @Test
    void a_task_that_an_echo_passes_is_an_error() {
        ErrandSuite.of(here, "errands", 1);

        assertThat(here.assay("lint", "errands").with(1).plain().out()).contains("errand-0", "baseline:echo", "5 to 20 serve best");
    }

    @Test
    void a_reference_that_fails_its_own_rubric_is_an_error() {
        ErrandSuite.named(here, "errands").task("odd", """
                id: odd
                title: Odd
                instructions: Please count to three.
                reference: [{name: answer.txt, text: one two}]
                rubric: [{id: three, importance: critical, text: Says three, grader: rule, with: {contains: [one two three]}}]
                """);

        assertThat(here.assay("lint", "errands").with(1).plain().out()).contains("odd", "reference", "three");
    }

    @Test
    void nothing_is_stored() {
        ErrandSuite.of(here, "errands", 1);

        here.assay("lint", "errands").with(1);

        assertThat(here.path(".assay")).doesNotExist();
    }
}

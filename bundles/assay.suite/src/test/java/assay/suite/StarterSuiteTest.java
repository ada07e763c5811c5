// SPDX-License-Identifier: Apache-2.0
package assay.suite;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.content.Blob;
import assay.core.problem.Problems;
import assay.core.task.SuiteInfo;
import assay.core.task.Task;
import assay.suite.text.JsonTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The suite that comes with the workbench, read as users' suites are. */
class StarterSuiteTest {
    private static final Path STARTER = Path.of("../../distributions/suites/starter");

    private final Problems problems = new Problems();
    private final List<Task> tasks = new ArrayList<>();

    @Test
    void it_reads_without_any_problem() throws IOException {
        SuiteInfo info = new DiskSuites(new JsonTexts()).read(STARTER, tasks::add, problems);

        assertThat(problems.all()).isEmpty();
        assertThat(info.id()).isEqualTo("starter");
        assertThat(info.tasks()).isEqualTo(tasks.size()).isGreaterThanOrEqualTo(30);
        assertThat(info.defaults().text("profile")).contains("upbench");
    }

    @Test
    void a_reference_stands_under_the_name_of_its_deliverable_and_under_its_path() throws IOException {
        new DiskSuites(new JsonTexts()).read(STARTER, tasks::add, problems);

        Task task = tasks.stream().filter(t -> t.id().equals("churn-summary")).findFirst().orElseThrow();

        assertThat(task.key().reference()).extracting(Blob::name).containsExactly("summary.md", "figures.csv");
        assertThat(task.key().find("files/reference/figures.csv")).map(Blob::digest).contains(task.key().reference().get(1).digest());
        assertThat(task.brief().attachments()).extracting(Blob::name).containsExactly("churn.pdf");
    }

    @Test
    void reading_it_twice_gives_one_digest() throws IOException {
        SuiteInfo first = new DiskSuites(new JsonTexts()).read(STARTER, t -> {}, problems);

        SuiteInfo second = new DiskSuites(new JsonTexts()).read(STARTER, t -> {}, problems);

        assertThat(second.digest()).isEqualTo(first.digest());
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.suite.lint;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.problem.Problem;
import assay.core.problem.Problems;
import assay.suite.write.FolderWriter;
import assay.testkit.engine.FakeLending;
import assay.testkit.fakes.TaskBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PriceSumsTest {
    @TempDir
    private Path folder;

    /** What lint says of the published prices of a suite of two tasks of 100 and 300 dollars. */
    private List<String> lint(String published) throws IOException {
        try (FolderWriter writer = FolderWriter.at(folder.resolve("s"), "s", "1", "S", true)) {
            writer.task(TaskBuilder.task("a").pays("100").build());
            writer.task(TaskBuilder.task("b").pays("300").build());
            writer.finish();
        }
        Files.writeString(folder.resolve("s/suite.yaml"), "published: " + published + "\n", StandardOpenOption.APPEND);
        Problems problems = new Problems();
        new Lint(new FakeLending(), problems, false).check(folder.resolve("s"));
        return problems.all().stream().map(Problem::message).filter(m -> m.contains("ublished")).toList();
    }

    @Test
    void the_contradiction_of_the_freelancers_paper_is_found() throws IOException {
        assertThat(lint("{tasks: 1115, mean-price: 306, total-price: 1.6e6, source: arXiv 2505.13511}")).singleElement().asString()
                .contains("1115 tasks of $306", "$340632.5 to $341747.5", "not $1600000", "arXiv 2505.13511");
    }

    @Test
    void the_contradiction_of_the_remote_labor_index_is_found() throws IOException {
        assertThat(lint("{tasks: 240, mean-price: 632.6, total-price: 143991}")).singleElement().asString().contains("not $143991");
    }

    @Test
    void figures_that_agree_as_far_as_they_are_printed_are_let_be() throws IOException {
        assertThat(lint("{tasks: 240, mean-price: 600, total-price: 143991}")).isEmpty();
        assertThat(lint("{tasks: 2, mean-price: 200, total-price: 400}")).isEmpty();
        assertThat(lint("{tasks: 1115, mean-price: 306}")).isEmpty();
    }

    @Test
    void the_tasks_themselves_are_summed_where_all_are_there() throws IOException {
        assertThat(lint("{tasks: 2, total-price: 500}")).singleElement().asString().contains("add up to $400.00", "$500");
        assertThat(lint("{tasks: 2, mean-price: 250}")).singleElement().asString().contains("is $200.00", "$250");
    }
}

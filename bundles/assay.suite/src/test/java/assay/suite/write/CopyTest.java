// SPDX-License-Identifier: Apache-2.0
package assay.suite.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.core.spi.source.Recording;
import assay.core.task.Task;
import assay.core.task.Worth;
import assay.core.work.Submission;
import assay.suite.DiskSuites;
import assay.suite.FullTask;
import assay.suite.text.JsonTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyTest {
    @TempDir
    private Path folder;

    private final DiskSuites suites = new DiskSuites(new JsonTexts());

    @BeforeEach
    void suite() throws IOException {
        try (FolderWriter writer = FolderWriter.at(folder.resolve("a"), "jobs", "3", "Jobs", false)) {
            writer.task(FullTask.named("full"));
            writer.recording(new Recording("w", "full", 0, 0, Submission.of("Done.")));
            writer.finish();
        }
        Files.writeString(folder.resolve("a/suite.yaml"), "description: Real work.\ndefaults: {profile: strict}\npublished: {tasks: 7, total-price: 1.6e6}\n", StandardOpenOption.APPEND);
    }

    private static Task free(Task t) {
        return new Task(t.id(), t.brief(), t.rubric(), t.key(), Worth.UNKNOWN, t.labels(), t.background());
    }

    @Test
    void tasks_are_changed_and_all_else_is_kept() throws IOException {
        Problems problems = new Problems();
        List<Task> read = new ArrayList<>();

        suites.copy(folder.resolve("a"), folder.resolve("b"), CopyTest::free, problems);
        suites.read(folder.resolve("b"), read::add, problems);

        assertThat(problems.all()).isEmpty();
        assertThat(read).containsExactly(free(FullTask.named("full")));
        assertThat(Files.readString(folder.resolve("b/suite.yaml"))).contains("jobs", "\"3\"", "Real work.", "strict", "published: {tasks: 7, total-price: 1.6e6}");
        assertThat(folder.resolve("b/recordings.jsonl")).hasSameTextualContentAs(folder.resolve("a/recordings.jsonl"));
    }

    @Test
    void a_suite_with_errors_is_not_copied() throws IOException {
        Files.writeString(folder.resolve("a/tasks.jsonl"), "{}\n", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> suites.copy(folder.resolve("a"), folder.resolve("b"), t -> t, new Problems())).isInstanceOf(UserError.class);
        assertThat(folder.resolve("b")).doesNotExist();
    }
}

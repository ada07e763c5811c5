// SPDX-License-Identifier: Apache-2.0
package assay.suite.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.content.Blob;
import assay.core.grading.Grounds;
import assay.core.grading.Rater;
import assay.core.grading.RaterKind;
import assay.core.grading.Verdict;
import assay.core.money.Money;
import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.core.spi.source.RecordedVerdict;
import assay.core.spi.source.Recording;
import assay.core.task.Background;
import assay.core.task.Brief;
import assay.core.task.Key;
import assay.core.task.Labels;
import assay.core.task.Rubric;
import assay.core.task.Screening;
import assay.core.task.Task;
import assay.core.task.Worth;
import assay.core.work.Spent;
import assay.core.work.Submission;
import assay.core.work.Usage;
import assay.suite.DiskSuites;
import assay.suite.FullTask;
import assay.suite.text.JsonTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWriterTest {
    @TempDir
    private Path folder;

    @Test
    void what_is_written_is_read_as_it_was() throws IOException {
        Task task = FullTask.named("full");
        List<Task> read = new ArrayList<>();
        Problems problems = new Problems();

        write(folder.resolve("s"), false, task, new Task("bare", new Brief("Bare", "Do it."), Rubric.EMPTY));
        new DiskSuites(new JsonTexts()).read(folder.resolve("s"), read::add, problems);

        assertThat(problems.all()).isEmpty();
        assertThat(read).hasSize(2).first().isEqualTo(task);
    }

    @Test
    void a_suite_that_is_not_finished_leaves_nothing_behind() throws IOException {
        try (FolderWriter writer = FolderWriter.at(folder.resolve("s"), "s", "1", "S", false)) {
            writer.task(FullTask.named("full"));
        }

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_folder_that_no_import_wrote_is_never_replaced() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("mine")).resolve("thesis.txt"), "years of work");

        assertThatThrownBy(() -> write(folder.resolve("mine"), true, FullTask.named("full")))
                .isInstanceOf(UserError.class).hasMessageContaining("no import wrote").hasMessageContaining("another folder");
    }

    @Test
    void an_import_replaces_an_untouched_import() throws IOException {
        write(folder.resolve("s"), false, FullTask.named("old"));

        write(folder.resolve("s"), false, FullTask.named("new"));

        assertThat(folder.resolve("s/tasks.jsonl")).content().contains("\"new\"").doesNotContain("\"old\"");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve("s"));
        }
    }

    @Test
    void an_import_that_somebody_changed_is_replaced_only_by_force() throws IOException {
        write(folder.resolve("s"), false, FullTask.named("old"));
        Files.writeString(folder.resolve("s/tasks.jsonl"), Files.readString(folder.resolve("s/tasks.jsonl")) + "\n");

        assertThatThrownBy(() -> write(folder.resolve("s"), false, FullTask.named("new")))
                .isInstanceOf(UserError.class).hasMessageContaining("--force");
        write(folder.resolve("s"), true, FullTask.named("new"));

        assertThat(folder.resolve("s/tasks.jsonl")).content().contains("\"new\"");
    }

    @Test
    void a_rejected_task_is_kept_apart_with_its_reason() throws IOException {
        Screening screening = new Screening(Map.of("complete", false), Optional.empty(), Optional.of("files are missing"));
        Task rejected = new Task("no", new Brief("No", "Do it."), Rubric.EMPTY, Key.NONE, Worth.UNKNOWN, Labels.NONE,
                new Background(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), screening));

        write(folder.resolve("s"), false, FullTask.named("full"), rejected);

        assertThat(folder.resolve("s/rejected.jsonl")).content().contains("files are missing");
        assertThat(folder.resolve("s/tasks.jsonl")).content().doesNotContain("files are missing");
    }

    @Test
    void a_duplicate_id_is_told_and_nothing_is_put_in_place() {
        assertThatThrownBy(() -> write(folder.resolve("s"), false, FullTask.named("a"), FullTask.named("a")))
                .isInstanceOf(UserError.class).hasMessageContaining("\"a\" is taken").hasMessageContaining("s/tasks.jsonl:2");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void recordings_and_verdicts_stand_beside_the_tasks() throws IOException {
        Spent spent = new Spent(new Usage(10, 1, 5, 0), Optional.of(Money.usd("0.0125")), Duration.ofMillis(1500), Duration.ZERO);
        Submission work = new Submission("Done", List.of(Blob.ofText("note.md", "text/markdown", "Hi")), spent);
        Verdict verdict = new Verdict.Graded("top", new Rater(RaterKind.HUMAN, "ada"), true, 4.5, Grounds.because("good"));

        try (FolderWriter writer = FolderWriter.at(folder.resolve("s"), "s", "1", "S", false)) {
            writer.task(FullTask.named("full"));
            writer.recording(new Recording("w", "full", 0, 1, work));
            writer.verdict(new RecordedVerdict("w", "full", 2, 0, verdict));
            writer.finish();
        }

        assertThat(folder.resolve("s/recordings.jsonl")).hasContent("{\"worker\":\"w\",\"task\":\"full\",\"turn\":1,\"text\":\"Done\","
                + "\"files\":[{\"name\":\"note.md\",\"text\":\"Hi\"}],\"usage\":{\"input\":10,\"cached-input\":1,\"output\":5,\"reasoning\":0},"
                + "\"seconds\":1.5,\"cost\":0.0125}");
        assertThat(folder.resolve("s/verdicts.jsonl")).hasContent("{\"worker\":\"w\",\"task\":\"full\",\"trial\":2,\"criterion\":\"top\","
                + "\"rater\":\"ada\",\"raterKind\":\"human\",\"met\":true,\"score\":4.5,\"reason\":\"good\"}");
    }

    private static void write(Path place, boolean replace, Task... tasks) throws IOException {
        try (FolderWriter writer = FolderWriter.at(place, "s", "1", "S", replace)) {
            for (Task t : tasks) writer.task(t);
            writer.finish();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.solver.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.money.Money;
import assay.core.problem.UserError;
import assay.core.settings.Settings;
import assay.core.task.Task;
import assay.core.work.Feedback;
import assay.core.work.Spent;
import assay.core.work.Submission;
import assay.core.work.Turn;
import assay.core.work.Usage;
import assay.core.work.Worker;
import assay.testkit.fakes.FakeAssignment;
import assay.testkit.fakes.FakeWorkshop;
import assay.testkit.fakes.TaskBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplaySolverTest {
    private static final Task TASK = TaskBuilder.task("t1").build();

    @TempDir
    private Path folder;
    private final ReplaySolver solver = new ReplaySolver();

    private List<String> variants(String variant) {
        return solver.variants(variant, Settings.EMPTY, folder);
    }

    private Submission solve(int trial, int turn) throws IOException {
        variants("recordings.jsonl");
        FakeAssignment work = FakeAssignment.of(TASK, Worker.modelFree("replay", "recordings.jsonl#ada")).inTrial(trial);
        for (int i = 0; i < turn; i++) work = work.after(new Turn(i, Submission.of("earlier"), new Feedback(List.of(), false)));
        return solver.solve(work, FakeWorkshop.withoutModel());
    }

    @Test
    void a_file_stands_for_every_worker_in_it_under_the_name_the_user_wrote() throws Exception {
        RecordedSamples.writeAll(folder);

        assertThat(variants("recordings.jsonl")).containsExactly("recordings.jsonl#ada", "recordings.jsonl#bob b.");
    }

    @Test
    void a_file_and_a_worker_may_have_a_hash_in_their_names() throws Exception {
        Files.writeString(folder.resolve("a#b.jsonl"), RecordedSamples.line("team #1", "t1", "x"));

        assertThat(variants("a#b.jsonl")).containsExactly("a#b.jsonl#team #1");
        assertThat(variants("a#b.jsonl#team #1")).containsExactly("a#b.jsonl#team #1");
    }

    @Test
    void what_was_spent_is_handed_in_too() throws Exception {
        RecordedSamples.write(folder, """
                {"worker":"ada","task":"t1","text":"x","usage":{"input":10,"cached-input":4,"output":5,"reasoning":1},"seconds":1.5,"cost":0.0025}""");

        Spent spent = solve(0, 0).spent();

        assertThat(spent).isEqualTo(new Spent(new Usage(10, 4, 5, 1), Optional.of(Money.usd("0.0025")), Duration.ofMillis(1500), Duration.ZERO));
    }

    @Test
    void files_are_handed_in_from_the_line_and_from_the_folder() throws Exception {
        Files.createDirectory(folder.resolve("files"));
        Files.writeString(folder.resolve("files/n.md"), "note");
        RecordedSamples.write(folder, """
                {"worker":"ada","task":"t1","files":[{"name":"a.csv","text":"x,y"},{"name":"b.bin","base64":"AQI="},{"name":"n.md","file":"files/n.md"},"files/n.md"]}""");

        assertThat(solve(0, 0).files()).extracting(f -> f.name() + " " + f.mediaType() + " " + f.size())
                .containsExactly("a.csv text/csv 3", "b.bin application/octet-stream 2", "n.md text/markdown 4", "n.md text/markdown 4");
    }

    @Test
    void a_file_outside_the_folder_is_refused() throws Exception {
        RecordedSamples.write(folder, """
                {"worker":"ada","task":"t1","files":[{"name":"p","file":"../secret"}]}""");

        assertThatThrownBy(() -> solve(0, 0)).hasMessageContaining("not in the folder");
    }

    @ParameterizedTest(name = "trial {0}, turn {1}: {2}")
    @CsvSource({"0, 0, r0t0", "1, 0, r1t0", "2, 0, r0t0", "0, 1, r0t1", "1, 1, r0t1", "1, 2, r0t1"})
    void what_was_not_recorded_falls_back_to_the_first_trial_then_to_the_turn_before(int trial, int turn, String text) throws Exception {
        RecordedSamples.write(folder, "{\"worker\":\"ada\",\"task\":\"t1\",\"text\":\"r0t0\"}", "{\"worker\":\"ada\",\"task\":\"t1\",\"trial\":1,\"text\":\"r1t0\"}",
                "{\"worker\":\"ada\",\"task\":\"t1\",\"turn\":1,\"text\":\"r0t1\"}");

        assertThat(solve(trial, turn).text()).isEqualTo(text);
    }

    @Test
    void a_task_without_a_recording_is_excused() throws Exception {
        RecordedSamples.write(folder, RecordedSamples.line("ada", "other", "x"));
        variants("recordings.jsonl");

        assertThat(solver.excuse(FakeAssignment.of(TASK, Worker.modelFree("replay", "recordings.jsonl#ada"))))
                .contains("recordings.jsonl has no recording of \"ada\" for the task");
    }

    @Test
    void a_changed_file_is_read_anew() throws Exception {
        RecordedSamples.write(folder, RecordedSamples.line("ada", "t1", "old"));
        assertThat(solve(0, 0).text()).isEqualTo("old");

        Files.setLastModifiedTime(RecordedSamples.write(folder, RecordedSamples.line("ada", "t1", "new")), FileTime.fromMillis(1_000));

        assertThat(solve(0, 0).text()).isEqualTo("new");
    }

    @Test
    void a_missing_file_and_a_missing_name_say_what_to_write() {
        assertThatThrownBy(() -> variants("nothing.jsonl")).isInstanceOf(UserError.class).hasMessageContaining("\"nothing.jsonl\"").hasMessageContaining("replay:FILE");
        assertThatThrownBy(() -> variants("")).isInstanceOf(UserError.class).hasMessageContaining("needs a file");
    }

    @Test
    void an_unknown_worker_lists_those_that_are_recorded() throws Exception {
        RecordedSamples.writeAll(folder);

        assertThatThrownBy(() -> variants("recordings.jsonl#eve")).isInstanceOf(UserError.class).hasMessageContaining("Recorded: ada, bob b.");
    }
}

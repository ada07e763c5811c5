// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.content.Blob;
import assay.core.grading.Verdict;
import assay.core.spi.workshop.Workshop;
import assay.core.task.Criterion;
import assay.core.task.Task;
import assay.core.work.Spent;
import assay.core.work.Submission;
import assay.grader.judge.prompt.Visible;
import assay.testkit.fakes.FakeGrading;
import assay.testkit.fakes.FakeWorkshop;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTest {
    private static final ScriptedJudge YES = new ScriptedJudge((id, text) -> "yes");

    @ParameterizedTest
    @ValueSource(strings = {"Grüße, 日本語, العربية, हिन्दी", "a\tb\nc", "❤️ and 🙂", "e\u0301", "100 € – “fine”…"})
    void what_a_reader_sees_stays_as_it_is(String text) {
        assertThat(Visible.of(text)).isEqualTo(text);
    }

    @Test
    void a_long_run_of_hidden_characters_is_counted() {
        assertThat(Visible.of("a" + "\u200b".repeat(100) + "b")).isEqualTo("a" + "⟨U+200B⟩".repeat(16) + "⟨and 84 more hidden characters⟩b");
    }

    @Test
    void a_long_submission_is_shown_by_its_beginning_and_its_end_and_the_judge_is_told() throws Exception {
        FakeWorkshop shop = FakeWorkshop.with(YES);
        Task task = Judging.task(Judging.criterion("right", Judging.WITH.with("max-chars", 1000)));
        Blob note = Blob.ofText("note.md", "text/markdown", "short note");

        Judging.judge().grade(FakeGrading.of(task, new Submission("BEGIN" + "x".repeat(5000) + "END", List.of(note), Spent.NOTHING)), shop);

        assertThat(ScriptedJudge.question(shop.prompts().get(0))).contains("BEGINxxx").contains("xxxEND").contains("4018 characters of this text are left out").contains("short note");
    }

    @Test
    void images_go_along_and_what_nobody_reads_is_named() throws Exception {
        FakeWorkshop shop = FakeWorkshop.with(YES);
        Blob image = Blob.of("plot.png", "image/png", new byte[] {1, 2, 3});
        Blob unread = Blob.of("model.bin", "application/octet-stream", new byte[9]);

        Judging.judge().grade(FakeGrading.of(Judging.task(Judging.criterion("right", Judging.WITH)), new Submission("", List.of(image, unread), Spent.NOTHING)), shop);

        assertThat(shop.prompts().get(0).messages().get(1).attachments()).containsExactly(image);
        assertThat(ScriptedJudge.question(shop.prompts().get(0))).contains("plot.png").contains("model.bin").contains("9 bytes that cannot be shown");
    }

    @Test
    void criterion_by_criterion_is_a_call_each_booked_on_it() throws Exception {
        Criterion[] three = {Judging.criterion("a", Judging.WITH), Judging.criterion("b", Judging.WITH), Judging.criterion("c", Judging.WITH)};
        FakeWorkshop together = FakeWorkshop.with(YES);
        Judging.judge().grade(FakeGrading.of(Judging.task(three), "Text."), together);
        FakeWorkshop alone = FakeWorkshop.with(YES);
        Criterion[] each = {Judging.criterion("a", Judging.WITH.with("per-call", 1)), Judging.criterion("b", Judging.WITH.with("per-call", 1))};
        Judging.judge().grade(FakeGrading.of(Judging.task(each), "Text."), alone);

        assertThat(together.prompts()).hasSize(1);
        assertThat(alone.prompts()).hasSize(2);
        assertThat(together.sections()).containsExactly(List.of("a", "b", "c"));
        assertThat(alone.sections()).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void criteria_with_different_models_are_asked_apart() throws Exception {
        Criterion[] two = {Judging.criterion("a", Judging.WITH), Judging.criterion("b", Judging.WITH.with("model", "scripted:two"))};
        Workshop shop = FakeWorkshop.with(YES);

        List<Verdict> verdicts = Judging.judge().grade(FakeGrading.of(Judging.task(two), "Text."), shop);

        assertThat(verdicts).extracting(v -> v.rater().name()).containsExactly("judge:scripted:one", "judge:scripted:two");
    }
}

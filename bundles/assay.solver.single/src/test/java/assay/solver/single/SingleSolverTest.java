// SPDX-License-Identifier: Apache-2.0
package assay.solver.single;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.content.Blob;
import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import assay.core.spi.model.Message;
import assay.core.spi.model.ModelFailure;
import assay.core.spi.model.Prompt;
import assay.core.spi.workshop.LimitReached;
import assay.core.task.Task;
import assay.core.work.Feedback;
import assay.core.work.Handed;
import assay.core.work.ModelName;
import assay.core.work.Submission;
import assay.core.work.Turn;
import assay.core.work.Worker;
import assay.testkit.fakes.FakeAssignment;
import assay.testkit.fakes.FakeWorkshop;
import assay.testkit.fakes.Samples;
import assay.testkit.fakes.TaskBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SingleSolverTest {
    private static final Worker WORKER = worker(Settings.EMPTY);

    private static Worker worker(Settings settings) {
        return Worker.withModel("single", new ModelName("fake", "m"), settings);
    }

    private static Prompt prompt(FakeAssignment work) throws Exception {
        FakeWorkshop shop = FakeWorkshop.answering("ok");
        new SingleSolver().solve(work, shop);
        return shop.prompts().get(0);
    }

    private static String job(Task task) throws Exception {
        return prompt(FakeAssignment.of(task, WORKER)).messages().get(1).text();
    }

    @Test
    void the_answer_of_the_model_is_what_is_handed_in() throws Exception {
        Submission handed = new SingleSolver().solve(FakeAssignment.of(Samples.summary(), WORKER), FakeWorkshop.answering("March."));

        assertThat(handed).isEqualTo(Submission.of("March."));
    }

    @Test
    void the_prompt_holds_instructions_attachments_and_deliverable() throws Exception {
        assertThat(job(Samples.summary())).contains("Please summarise sales.csv", "## Attachment: sales.csv", "March,1410", "taken as summary.md");
    }

    @Test
    void a_prompt_file_takes_the_place_of_the_solvers_own_words() throws Exception {
        Prompt prompt = prompt(FakeAssignment.of(Samples.summary(), WORKER).told("You are a clerk.\n"));

        assertThat(prompt.messages().get(0)).isEqualTo(Message.system("You are a clerk."));
    }

    @Test
    void two_settings_for_the_first_words_are_one_too_many() {
        assertThatThrownBy(() -> Wishes.of(Settings.EMPTY.with("solver.system", "Be brief.").with("prompt", "terse.md")))
                .isInstanceOf(SettingsError.class).hasMessageContaining("solver.system").hasMessageContaining("prompt");
    }

    @Test
    void the_prompt_never_holds_the_reference() throws Exception {
        Prompt prompt = prompt(FakeAssignment.seeing(Samples.summary(), WORKER));

        assertThat(prompt.messages()).noneMatch(m -> m.text().contains("The total is 3560"));
    }

    @Test
    void a_choice_lists_its_options() throws Exception {
        assertThat(job(Samples.choice())).contains("exactly one of these and nothing else: alpha, beta");
    }

    @Test
    void the_form_that_is_asked_for_several_files_is_the_form_that_is_read() throws Exception {
        String asked = job(Samples.twoFiles());
        String example = asked.substring(asked.lastIndexOf("```csv")) + "\n\n````md note.md\n```\nx\n```\n````";

        assertThat(Handed.in(Submission.of(example), Samples.twoFiles().brief())).containsOnlyKeys("clean.csv", "note.md");
    }

    @Test
    void a_file_that_is_no_text_is_enclosed() throws Exception {
        Blob scan = Blob.of("scan.png", "image/png", new byte[] {1, 2});
        Message message = prompt(FakeAssignment.of(TaskBuilder.task("t").attach(scan).build(), WORKER)).messages().get(1);

        assertThat(message.attachments()).containsExactly(scan);
        assertThat(message.text()).contains("scan.png").contains("enclosed");
    }

    @Test
    void a_fence_inside_an_attachment_does_not_end_it() throws Exception {
        String job = job(TaskBuilder.task("t").attach("a.md", "```\ncode\n```").build());

        assertThat(job).contains("````\n```\ncode\n```\n````");
    }

    @Test
    void attachments_beyond_the_room_are_cut_and_say_so() throws Exception {
        Task task = TaskBuilder.task("t").attach("a.txt", "x".repeat(900)).attach("b.txt", "y".repeat(900)).build();
        String job = prompt(FakeAssignment.of(task, worker(Settings.EMPTY.with("solver.room", 1000)))).messages().get(1).text();

        assertThat(job).contains("only its first 100 of 900 bytes are shown").doesNotContain("y".repeat(101));
    }

    @Test
    void placeholders_in_the_clients_words_stay_as_they_are() throws Exception {
        assertThat(job(TaskBuilder.task("t").instructions("Fill {title} and $1 in.").build())).contains("Fill {title} and $1 in.");
    }

    @Test
    void a_later_turn_carries_what_was_handed_in_and_what_was_said() throws Exception {
        var feedback = new Feedback(List.of(new Feedback.Remark("c", "HUMAN", "Add the total.")), false);
        var work = FakeAssignment.of(Samples.summary(), WORKER).after(new Turn(0, Submission.of("First try"), feedback));

        List<Message> messages = prompt(work).messages();

        assertThat(messages).extracting(Message::role).containsExactly(
                Message.Role.SYSTEM, Message.Role.USER, Message.Role.ASSISTANT, Message.Role.USER);
        assertThat(messages.get(2).text()).isEqualTo("First try");
        assertThat(messages.get(3).text()).contains("- Add the total.");
    }

    @Test
    void a_rejection_without_reasons_is_said_as_such() throws Exception {
        var work = FakeAssignment.of(Samples.summary(), WORKER).after(new Turn(0, Submission.of("x"), new Feedback(List.of(), false)));

        assertThat(prompt(work).messages().get(3).text()).contains("gave no reasons");
    }

    @Test
    void settings_of_the_solver_are_used_and_those_of_the_model_left_alone() throws Exception {
        Settings settings = Settings.EMPTY.with("temperature", 1).with("solver.timeout", 7).with("solver.system", "Be brief.");
        Prompt prompt = prompt(FakeAssignment.of(Samples.summary(), worker(settings)));

        assertThat(prompt.timeout()).isEqualTo(Duration.ofSeconds(7));
        assertThat(prompt.messages().get(0)).isEqualTo(Message.system("Be brief."));
    }

    @Test
    void a_timeout_of_nothing_is_refused() {
        assertThatThrownBy(() -> Wishes.of(Settings.EMPTY.with("solver.timeout", 0))).isInstanceOf(SettingsError.class).hasMessageContaining("above 0");
    }

    @Test
    void failures_and_limits_pass_through() {
        FakeWorkshop broken = FakeWorkshop.with(p -> {
            throw new ModelFailure.Overloaded("busy", java.util.Optional.empty(), null);
        });
        FakeAssignment work = FakeAssignment.of(Samples.summary(), WORKER);

        assertThatThrownBy(() -> new SingleSolver().solve(work, broken)).isInstanceOf(ModelFailure.Overloaded.class);
        assertThatThrownBy(() -> new SingleSolver().solve(work, FakeWorkshop.answering("x").withSteps(0))).isInstanceOf(LimitReached.class);
    }

    @Test
    void the_words_of_the_prompt_change_only_on_purpose() {
        assertThat(SingleSolver.WORDS.digest().brief())
                .as("A changed prompt makes results incomparable: give it a new number, then this digest").isEqualTo("f422f168e843");
    }
}

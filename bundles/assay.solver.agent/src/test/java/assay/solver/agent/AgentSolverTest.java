// SPDX-License-Identifier: Apache-2.0
package assay.solver.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import assay.core.spi.model.Message;
import assay.core.spi.model.Prompt;
import assay.core.spi.model.Tool;
import assay.core.spi.workshop.LimitReached;
import assay.core.work.Handed;
import assay.core.work.Outcome;
import assay.core.work.Submission;
import assay.testkit.fakes.Samples;
import org.junit.jupiter.api.Test;

class AgentSolverTest {
    private static final Settings ALL = Settings.EMPTY;
    private static final Settings READ = Settings.EMPTY.with("tools", "read");
    private static final Settings NONE = Settings.EMPTY.with("tools", "none");

    private final Script script = new Script();

    @Test
    void a_model_reads_before_it_answers_and_hears_what_the_file_says() throws Exception {
        script.uses("read_file", "{\"file\":\"sales.csv\"}").says("March was best.");

        Submission handed = script.work(Samples.summary(), ALL);

        assertThat(handed).isEqualTo(Submission.of("March was best."));
        assertThat(script.heard()).contains("March,1410");
        assertThat(script.prompts()).hasSize(2);
    }

    @Test
    void with_tools_to_read_files_are_named_and_not_shown() throws Exception {
        script.says("done");

        script.work(Samples.summary(), READ);

        assertThat(script.prompts().getFirst().messages().get(1).text()).contains("sales.csv (text/csv)").doesNotContain("March,1410");
    }

    @Test
    void without_tools_files_are_shown_and_no_tool_is_spoken_of() throws Exception {
        script.says("done");

        script.work(Samples.summary(), NONE);

        Prompt prompt = script.prompts().getFirst();
        assertThat(prompt.messages().get(1).text()).contains("March,1410");
        assertThat(prompt.tools()).isEmpty();
        assertThat(prompt.messages().getFirst().text()).doesNotContain("tool");
    }

    @Test
    void groups_of_tools_are_joined_by_a_plus_sign() throws Exception {
        script.says("done");

        script.work(Samples.summary(), Settings.EMPTY.with("tools", "read+calculate"));

        assertThat(script.prompts().getFirst().tools()).extracting(Tool::name).containsExactly("list_files", "read_file", "find_text", "calculate");
    }

    @Test
    void files_are_written_under_the_names_that_the_client_wants_and_handed_in() throws Exception {
        script.uses("write_file", "{\"file\":\"clean.csv\",\"content\":\"name,city\\n\"}").uses("write_file", "{\"file\":\"note.md\",\"content\":\"Ada twice.\"}")
                .uses("hand_in", "{}");

        Submission handed = script.work(Samples.twoFiles(), ALL);

        assertThat(Handed.in(handed, Samples.twoFiles().brief())).containsOnlyKeys("clean.csv", "note.md");
        assertThat(script.prompts()).hasSize(3);
    }

    @Test
    void a_file_that_nobody_wants_is_sent_back_with_the_names_that_are_wanted() throws Exception {
        script.uses("write_file", "{\"file\":\"other.csv\",\"content\":\"x\"}").says("done");

        script.work(Samples.twoFiles(), ALL);

        assertThat(script.heard()).isEqualTo("Error: the client wants no \"other.csv\"; wanted: clean.csv, note.md.");
    }

    @Test
    void what_lacks_a_deliverable_is_sent_back_once() throws Exception {
        script.uses("write_file", "{\"file\":\"clean.csv\",\"content\":\"x\"}").uses("hand_in", "{}").uses("hand_in", "{}");

        Submission handed = script.work(Samples.twoFiles(), ALL);

        assertThat(script.heard()).contains("note.md is missing");
        assertThat(handed.files()).hasSize(1);
    }

    @Test
    void a_choice_that_is_none_of_the_options_is_sent_back() throws Exception {
        script.uses("write_file", "{\"file\":\"choice\",\"content\":\"gamma\"}").says("beta");

        script.work(Samples.choice(), ALL);

        assertThat(script.heard()).contains("must be one of alpha, beta");
    }

    @Test
    void broken_arguments_are_answered_and_never_repeated_to_the_server() throws Exception {
        script.uses("read_file", "{\"file\": \"sal").says("done");

        Submission handed = script.work(Samples.summary(), ALL);

        assertThat(handed.text()).isEqualTo("done");
        assertThat(script.heard()).startsWith("Error: the arguments are no JSON").contains("{\"file\": \"sal");
        Message wanted = script.prompts().get(1).messages().get(2);
        assertThat(wanted.calls()).singleElement().satisfies(c -> assertThat(c.arguments()).isEqualTo("{}"));
    }

    @Test
    void a_tool_that_the_worker_does_not_have_is_answered_by_name() throws Exception {
        script.uses("calculate", "{\"expression\":\"1\"}").says("done");

        script.work(Samples.summary(), READ);

        assertThat(script.heard()).contains("there is no tool \"calculate\"; there are list_files, read_file, find_text");
    }

    @Test
    void steps_that_are_used_up_are_an_outcome_of_their_own() {
        script.uses("list_files", "{}");

        assertThatThrownBy(() -> script.work(Samples.summary(), Settings.EMPTY.with("steps", 3))).isInstanceOfSatisfying(LimitReached.class,
                e -> assertThat(e.outcome()).isEqualTo(Outcome.OUT_OF_STEPS)).hasMessageContaining("within 3 steps");
        assertThat(script.prompts()).hasSize(3);
    }

    @Test
    void the_model_is_told_when_one_step_is_left_and_not_before() throws Exception {
        script.uses("list_files", "{}").uses("list_files", "{}").says("done");

        script.work(Samples.summary(), Settings.EMPTY.with("steps", 3));

        assertThat(script.prompts().get(1).messages().getLast().text()).doesNotContain("Hand in now");
        assertThat(script.prompts().get(2).messages().getLast().text()).contains("Hand in now");
    }

    @Test
    void an_empty_answer_is_no_work_and_is_asked_for_again() throws Exception {
        script.says(" ").says("done");

        assertThat(script.work(Samples.summary(), ALL).text()).isEqualTo("done");
    }

    @Test
    void the_reference_is_not_among_the_files() throws Exception {
        script.uses("list_files", "{}").says("done");

        script.work(Samples.summary(), ALL);

        assertThat(script.heard()).isEqualTo("sales.csv (text/csv, " + Samples.summary().brief().attachments().getFirst().size() + " bytes)");
    }

    @Test
    void a_word_that_is_no_group_of_tools_is_told() {
        assertThatThrownBy(() -> Wishes.of(Settings.EMPTY.with("tools", "read+write"))).isInstanceOf(SettingsError.class)
                .hasMessageContaining("read, calculate and hand-in");
    }

    @Test
    void words_that_change_get_a_new_number() {
        assertThat(AgentSolver.WORDS.digest().brief()).as("a change of prompt-1.md belongs into prompt-2.md").isEqualTo("bf76f8356a09");
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.problem.Problems;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import assay.core.task.Criterion;
import assay.core.task.Task;
import assay.core.work.ModelName;
import assay.grader.judge.setting.JudgeSettings;
import assay.testkit.fakes.FakeGrading;
import assay.testkit.fakes.FakeWorkshop;
import assay.testkit.fakes.TaskBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsOfJudgesTest {
    @TempDir
    private Path folder;

    private static String fingerprint(JudgeGrader judge, Settings with) {
        return judge.fingerprint(Judging.criterion("right", with)).orElseThrow();
    }

    private List<String> problems(JudgeGrader judge, Settings with) {
        Criterion c = Judging.criterion("right", with);
        Problems problems = new Problems();
        judge.check(c, Judging.task(c), problems);
        return problems.all().stream().map(Object::toString).toList();
    }

    @Test
    void a_jury_is_written_as_a_list_or_with_bars() {
        Settings bars = Settings.EMPTY.with("models", "openai:gpt-5|anthropic:claude");
        Settings list = Settings.EMPTY.with("models", Setting.ofTexts(List.of("openai:gpt-5", "anthropic:claude")));

        assertThat(JudgeSettings.read(bars, "")).isEqualTo(JudgeSettings.read(list, ""));
        assertThat(JudgeSettings.read(bars, "").models()).containsExactly(new ModelName("openai", "gpt-5"), new ModelName("anthropic", "claude"));
    }

    @Test
    void settings_of_the_model_are_handed_on() {
        assertThat(JudgeSettings.read(Judging.WITH.with("model.temperature", 0), "").modelSettings()).isEqualTo(Settings.EMPTY.with("temperature", 0));
    }

    @Test
    void confidence_from_log_probabilities_asks_models_for_them() {
        Settings with = Judging.WITH.with("confidence", "logprobs");

        assertThat(JudgeSettings.read(with, "").modelSettings()).isEqualTo(Settings.EMPTY.with("logprobs", 5));
        assertThat(JudgeSettings.read(with.with("model.logprobs", 0), "").modelSettings()).isEqualTo(Settings.EMPTY.with("logprobs", 0));
        assertThat(JudgeSettings.read(Judging.WITH, "").modelSettings()).isEqualTo(Settings.EMPTY);
    }

    @ParameterizedTest
    @CsvSource({"samples, 26, between 1 and 25", "retries, -1, between 0 and 10", "vote, most, 'majority, mean, unanimous'", "tie, win, 'not-met, met, abstain'",
        "evidence, some, 'wanted, required, none'", "show, all, 'attachments, reference or none'", "model, gpt-5, PROVIDER:MODEL", "color, red, 'the judge has no setting \"color\"'",
        "models, a:b|a:b, different models"})
    void a_wrong_setting_is_named_with_what_was_wanted(String key, String value, String wanted) {
        Settings with = key.startsWith("model") ? Settings.EMPTY : Judging.WITH;
        Setting said = value.matches("-?\\d+") ? Setting.of(Long.parseLong(value)) : Setting.of(value);

        assertThatThrownBy(() -> JudgeSettings.read(with.with(key, said), "")).hasMessageContaining(wanted);
    }

    @Test
    void the_configured_model_serves_where_none_is_named() {
        JudgeGrader judge = new JudgeGrader("openai:gpt-5", "", folder);

        assertThat(judge.models(Judging.criterion("right", Settings.EMPTY))).containsExactly(new ModelName("openai", "gpt-5"));
        assertThat(judge.describe()).contains("openai:gpt-5");
        assertThat(problems(Judging.judge(), Settings.EMPTY)).as("a suite need not name one").isEmpty();
        assertThatThrownBy(() -> fingerprint(Judging.judge(), Settings.EMPTY)).isInstanceOf(SettingsError.class).hasMessageContaining("no model is configured")
                .hasMessageContaining("judge[model=…]");
    }

    @Test
    void the_fingerprint_is_that_of_prompt_models_and_settings() throws Exception {
        JudgeGrader judge = new JudgeGrader("", "", folder);
        String usual = fingerprint(judge, Judging.WITH);

        assertThat(fingerprint(new JudgeGrader("other:model", "", folder), Judging.WITH)).isEqualTo(usual);
        assertThat(fingerprint(judge, Judging.WITH.with("model", "scripted:two"))).isNotEqualTo(usual);
        assertThat(fingerprint(judge, Judging.WITH.with("model.temperature", 0))).isNotEqualTo(usual);
        Files.writeString(folder.resolve("own.md"), "=== system ===\nJudge.\n=== user ===\n{{submission}}{{criteria}}{{answer}}");
        String own = fingerprint(judge, Judging.WITH.with("prompt", "own.md"));
        Files.writeString(folder.resolve("own.md"), "=== system ===\nJudge well.\n=== user ===\n{{submission}}{{criteria}}{{answer}}");
        assertThat(own).isNotEqualTo(usual).isNotEqualTo(fingerprint(judge, Judging.WITH.with("prompt", "own.md")));
    }

    @Test
    void a_prompt_of_one_s_own_is_asked() throws Exception {
        Files.writeString(folder.resolve("own.md"), "=== system ===\nBe terse.\n=== user ===\n{{submission}}\n# The statements\n{{criteria}}\n{{answer}}");
        FakeWorkshop shop = FakeWorkshop.with(new ScriptedJudge((id, text) -> "yes"));

        new JudgeGrader("", "", folder).grade(FakeGrading.of(Judging.task(Judging.criterion("right", Judging.WITH.with("prompt", "own.md"))), "Text."), shop);

        assertThat(shop.prompts().get(0).messages().get(0).text()).isEqualTo("Be terse.");
    }

    @Test
    void a_configured_prompt_serves_where_none_is_named_and_a_named_one_before_it() throws Exception {
        Files.writeString(folder.resolve("usual.md"), "=== system ===\nBe usual.\n=== user ===\n{{submission}}{{criteria}}{{answer}}");
        JudgeGrader judge = new JudgeGrader("", "usual.md", folder);

        assertThat(fingerprint(judge, Judging.WITH)).isNotEqualTo(fingerprint(new JudgeGrader("", "", folder), Judging.WITH));
        assertThat(judge.describe()).doesNotContain(new JudgeGrader("", "", folder).describe());
        assertThat(problems(judge, Judging.WITH)).isEmpty();
        assertThat(problems(judge, Judging.WITH.with("prompt", "none.md"))).hasSize(1);
    }

    @Test
    void a_prompt_may_come_with_the_task() {
        Criterion c = Judging.criterion("right", Judging.WITH.with("prompt", "judge.md"));
        Task task = TaskBuilder.task("t").material("judge.md", "=== system ===\nJudge.\n=== user ===\n{{submission}}{{criteria}}{{answer}}").criterion(c).build();
        Problems problems = new Problems();

        Judging.judge().check(c, task, problems);

        assertThat(problems.all()).isEmpty();
    }

    @Test
    void a_prompt_that_cannot_be_used_is_named_with_the_reason() throws Exception {
        Files.writeString(folder.resolve("bad.md"), "=== system ===\nJudge.\n=== user ===\n{{submission}}{{criterion}}");

        assertThat(problems(new JudgeGrader("", "", folder), Judging.WITH.with("prompt", "bad.md"))).singleElement().asString().contains("bad.md").contains("{{criterion}}");
        assertThat(problems(new JudgeGrader("", "", folder), Judging.WITH.with("prompt", "none.md"))).singleElement().asString().contains("there is no ").contains("none.md");
    }
}

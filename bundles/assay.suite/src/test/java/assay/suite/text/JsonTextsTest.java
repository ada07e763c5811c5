// SPDX-License-Identifier: Apache-2.0
package assay.suite.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.content.Blob;
import assay.core.content.Digest;
import assay.core.grading.GradingPlan;
import assay.core.grading.ScoringProfile;
import assay.core.money.Money;
import assay.core.run.Limits;
import assay.core.run.Plan;
import assay.core.run.PolicyChoice;
import assay.core.run.RunRates;
import assay.core.run.Schedule;
import assay.core.run.SuiteRef;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.task.Brief;
import assay.core.task.Criterion;
import assay.core.task.GraderChoice;
import assay.core.task.Importance;
import assay.core.task.Rubric;
import assay.core.task.Task;
import assay.core.work.ModelName;
import assay.core.work.PromptFile;
import assay.core.work.Worker;
import assay.suite.FullTask;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JsonTextsTest {
    private final JsonTexts texts = new JsonTexts();

    @Test
    void a_task_survives_with_everything_it_can_have() {
        Task task = FullTask.named("full");

        Task back = new JsonTexts().task(texts.task(task), (name, type, size, digest) -> file(task, name));

        assertThat(back).isEqualTo(task);
    }

    @Test
    void the_text_of_a_task_is_one_line() {
        assertThat(texts.task(FullTask.named("full"))).doesNotContain("\n");
    }

    @Test
    void files_are_in_the_text_by_digest_and_not_by_content() {
        String text = texts.task(FullTask.named("full"));

        assertThat(text).contains("\"sha256\":\"").doesNotContain("The note.");
    }

    @Test
    void equal_tasks_give_one_text_whatever_the_order_of_their_settings() {
        Settings ab = Settings.EMPTY.with("a", 1).with("b", 2);
        Settings ba = Settings.EMPTY.with("b", 2).with("a", Setting.of(new BigDecimal("1.0")));

        assertThat(texts.task(graded(ab))).isEqualTo(texts.task(graded(ba)));
    }

    @Test
    void a_plan_survives() {
        Settings settings = Settings.EMPTY.with("temperature", Setting.of(new BigDecimal("0.2"))).with("stop", "5");
        Plan plan = new Plan(List.of(new SuiteRef("s", "2026-03-01", "S", "ab".repeat(32), 12)),
                List.of(Worker.withModel("single", new ModelName("openai", "gpt/x:y"), settings).prompted(new PromptFile("../terse.md", 21, Digest.of(new byte[] {7}))), Worker.modelFree("baseline", "lead"), Worker.modelFree("human", "")),
                new Schedule(3, 2, 200, -7), new Limits(1, 2, Duration.ofMillis(1500), Duration.ofHours(2), Optional.of(Money.usd("12.345678"))),
                new GradingPlan(List.of(new GraderChoice("judge", settings))), ScoringProfile.WEIGHTED, List.of(new PolicyChoice("payout", Settings.EMPTY)));

        assertThat(texts.plan(texts.plan(plan))).isEqualTo(plan);
        Plan dear = plan.reckoned(plan.policies(), new RunRates(Settings.EMPTY.with("wages", Settings.EMPTY.with("reviewer", 55)), 3));
        assertThat(texts.plan(texts.plan(dear))).isEqualTo(dear);
    }

    @Test
    void a_document_keeps_the_order_in_which_it_was_made() {
        Settings document = Settings.EMPTY.with("run", "x").with("a", Setting.of(new BigDecimal("1.50"))).with("ok", true);

        assertThat(texts.json(document)).isEqualTo("{\"run\":\"x\",\"a\":1.5,\"ok\":true}");
        assertThat(texts.setting(texts.json(document))).isEqualTo(document);
    }

    @Test
    void a_text_that_looks_like_a_number_stays_a_text() {
        assertThat(texts.setting("[\"1\",1,\"true\",\"\"]")).isEqualTo(new Setting.Items(
                List.of(Setting.of("1"), Setting.of(1), Setting.of("true"), Setting.of(""))));
    }

    @Test
    void a_damaged_text_says_what_it_was_to_be() {
        assertThatThrownBy(() -> texts.task("{\"id\":", (n, t, s, d) -> Blob.ofText(n, t, "")))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("task");
    }

    private static Blob file(Task task, String name) {
        return Stream.of(task.brief().attachments(), task.key().reference(), task.key().materials()).flatMap(List::stream)
                .filter(b -> b.name().equals(name)).findFirst().orElseThrow();
    }

    private static Task graded(Settings with) {
        return new Task("t", new Brief("T", "Do it."), new Rubric(List.of(new Criterion("c", "C", Importance.CRITICAL, new GraderChoice("rule", with)))));
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.engine.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.grading.Verdict;
import assay.core.problem.UserError;
import assay.core.run.Schedule;
import assay.core.settings.Settings;
import assay.core.spi.grader.Grader;
import assay.core.spi.grader.Grading;
import assay.core.spi.model.Message;
import assay.core.spi.model.Prompt;
import assay.core.spi.store.Fact;
import assay.core.spi.workshop.Workshop;
import assay.core.task.Criterion;
import assay.core.task.Labels;
import assay.core.task.Task;
import assay.core.work.ModelName;
import assay.core.work.Outcome;
import assay.engine.bench.Workbench;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Confidential tasks. */
class ConfidenceTest {
    private final Workbench bench = new Workbench();

    @BeforeEach
    void aConfidentialTask() {
        Task open = Workbench.task("t", "fine");
        Labels secret = new Labels(Optional.empty(), List.of(), List.of(), Labels.Secrecy.CONFIDENTIAL);
        bench.suite(new Task(open.id(), open.brief(), open.rubric(), open.key(), open.worth(), secret, open.background()));
    }

    @Test
    void a_provider_that_is_not_configured_for_it_never_sees_the_task() throws Exception {
        bench.run("scripted:good");

        assertThat(bench.onlyCell().outcome()).isEqualTo(Outcome.WITHHELD);
        assertThat(bench.provider.calls()).isZero();
        assertThat(bench.notes).anyMatch(n -> n.contains("1 cell of worker scripted:good will be withheld: the task is confidential"));
    }

    @Test
    void a_provider_that_is_configured_for_it_does() throws Exception {
        bench.providers.put("scripted", bench.provider, Map.of(Confidence.ALLOWED, "true"));

        bench.run("scripted:good");

        assertThat(bench.onlyCell().complete()).isTrue();
    }

    @Test
    void a_provider_that_has_just_gone_away_is_missed_and_not_taken_for_one_that_may_not() throws Exception {
        bench.schedule = new Schedule(2, 0, 1, 7);
        bench.providers.put("scripted", bench.provider, Map.of(Confidence.ALLOWED, "true"));
        bench.provider.follow((n, p) -> {
            bench.providers.remove("scripted");
            return "fine";
        });

        bench.run("scripted:good");

        assertThat(bench.cells()).extracting(Fact.CellEnded::outcome).containsExactly(Outcome.ASSESSED, Outcome.PLUGIN_GONE);
    }

    @Test
    void a_worker_without_a_model_does_it_anyway() throws Exception {
        bench.run("echo:x");

        assertThat(bench.onlyCell().outcome()).isEqualTo(Outcome.ASSESSED);
    }

    @Test
    void a_judge_may_not_send_it_out_either() throws Exception {
        bench.graders.put("keyword", (work, shop) -> {
            shop.ask(new ModelName("scripted", "good"), Settings.EMPTY, Prompt.of(Message.user("judge this")));
            return List.of();
        }, Map.of());

        bench.run("echo:x");

        assertThat(bench.onlyCell().outcome()).isEqualTo(Outcome.GRADER_ERROR);
        assertThat(bench.onlyCell().reason()).contains("confidential");
        assertThat(bench.provider.calls()).isZero();
    }

    @Test
    void a_grader_that_names_a_model_which_may_not_see_the_task_is_refused_before_the_run() throws Exception {
        bench.graders.put("keyword", judge(), Map.of());

        assertThatThrownBy(() -> bench.run("echo:x")).isInstanceOf(UserError.class).hasMessageContaining("Task \"t\" is confidential")
                .hasMessageContaining("grader \"keyword\" would show it to scripted:good").hasMessageContaining("confidentialAllowed=true");
        assertThat(bench.store.facts(Fact.class)).isEmpty();

        bench.providers.put("scripted", bench.provider, Map.of(Confidence.ALLOWED, "true"));
        assertThat(bench.run("echo:x").stopped()).isEmpty();
    }

    private static Grader judge() {
        return new Grader() {
            @Override
            public List<Verdict> grade(Grading work, Workshop shop) {
                return List.of();
            }

            @Override
            public List<ModelName> models(Criterion criterion) {
                return List.of(new ModelName("scripted", "good"));
            }
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.engine.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.grading.GradingPlan;
import assay.core.grading.Grounds;
import assay.core.grading.Rater;
import assay.core.grading.RaterKind;
import assay.core.grading.Verdict;
import assay.core.money.Money;
import assay.core.problem.UserError;
import assay.core.settings.Settings;
import assay.core.spi.engine.RegradeRequest;
import assay.core.spi.grader.Grader;
import assay.core.spi.grader.Grading;
import assay.core.spi.model.Message;
import assay.core.spi.model.Prompt;
import assay.core.spi.store.Fact;
import assay.core.spi.workshop.Workshop;
import assay.core.task.Criterion;
import assay.core.task.GraderChoice;
import assay.core.work.ModelName;
import assay.core.work.Outcome;
import assay.core.work.Spent;
import assay.engine.bench.Workbench;
import assay.testkit.fakes.TaskBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Cells whose graders ask models. */
class JudgedCellsTest {
    private static final int CRITERIA = 7;
    private final Workbench bench = new Workbench();

    JudgedCellsTest() {
        TaskBuilder task = TaskBuilder.task("t");
        for (int i = 0; i < CRITERIA; i++) task.criterion("c" + i, "asking", Settings.EMPTY);
        bench.suite(task.build());
        bench.graders.put("asking", new Asking(), Map.of("assay.grader.kind", "JUDGE"));
    }

    /** Asks once about all criteria, and once more about the first; breaks when the model says so. */
    private static final class Asking implements Grader {
        private static ModelName model(Criterion c) {
            return new ModelName("scripted", c.grader().orElseThrow().with().text("model").orElse("good"));
        }

        @Override
        public List<Verdict> grade(Grading work, Workshop shop) throws Exception {
            Criterion first = work.criteria().get(0);
            String said = shop.ask(model(first), Settings.EMPTY, Prompt.of(Message.user("judge all"))).text();
            shop.on(List.of(first.id())).ask(model(first), Settings.EMPTY, Prompt.of(Message.user("judge one")));
            if (said.equals("broken")) throw new IllegalStateException("no usable answer");
            List<Verdict> all = new ArrayList<>();
            for (Criterion c : work.criteria()) all.add(new Verdict.Graded(c.id(), new Rater(RaterKind.JUDGE, "asking"), true, 1, Grounds.NONE));
            return all;
        }

        @Override
        public Optional<String> fingerprint(Criterion c) {
            return Optional.of("asking " + model(c));
        }

        @Override
        public List<ModelName> models(Criterion c) {
            return List.of(model(c));
        }
    }

    private List<Spent> spent() {
        return bench.store.facts(Fact.Rated.class).stream().map(r -> r.verdict().grounds().spent()).toList();
    }

    private static RegradeRequest graders(Settings with) {
        return new RegradeRequest(List.of(), Optional.of(new GradingPlan(List.of(new GraderChoice("asking", with)))), Optional.empty(), false);
    }

    @Test
    void what_the_calls_of_a_grading_cost_is_shared_exactly_by_its_criteria() throws Exception {
        bench.run("echo:");

        assertThat(spent().stream().reduce(Spent.NOTHING, Spent::plus).cost()).as("two calls of 15 tokens at a cent").contains(Money.usd("0.30"));
        assertThat(spent().get(0).cost()).contains(Money.usd("0.171429"));
        assertThat(spent().get(6).cost()).contains(Money.usd("0.021428"));
        assertThat(bench.onlyCell().spent().cost()).contains(Money.usd("0.30"));
    }

    @Test
    void a_grader_that_broke_is_asked_anew_and_what_it_cost_is_told() throws Exception {
        bench.provider.follow((n, p) -> n == 1 ? "broken" : "fine");
        bench.run("echo:");
        assertThat(bench.onlyCell().outcome()).isEqualTo(Outcome.GRADER_ERROR);
        assertThat(bench.onlyCell().spent().cost()).contains(Money.usd("0.30"));

        bench.resume();

        assertThat(bench.onlyCell().outcome()).isEqualTo(Outcome.ASSESSED);
        assertThat(bench.provider.calls()).isEqualTo(4);
    }

    @Test
    void a_regrade_asks_again_only_when_the_plan_names_another_model() throws Exception {
        bench.run("echo:");

        assertThat(bench.regrade(graders(Settings.EMPTY)).modelCalls()).isZero();
        assertThat(bench.regrade(graders(Settings.EMPTY.with("model", "other"))).modelCalls()).isEqualTo(2);
        assertThat(bench.regrade(graders(Settings.EMPTY.with("model", "other"))).modelCalls()).isZero();
    }

    @Test
    void a_model_that_a_grader_would_ask_is_looked_at_before_anything_is_stored() {
        bench.budget("5").grading = new GradingPlan(List.of(new GraderChoice("asking", Settings.EMPTY.with("model", "free"))));
        assertThatThrownBy(() -> bench.run("echo:")).isInstanceOf(UserError.class).hasMessageContaining("grader \"asking\"")
                .hasMessageContaining("the price of scripted:free is not known");
        bench.providers.remove("scripted");
        assertThatThrownBy(() -> bench.run("echo:")).isInstanceOf(UserError.class).hasMessageContaining("It would ask scripted:free, but no installed bundle provides");
        assertThat(bench.store.facts(Fact.class)).isEmpty();
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.problem.UserError;
import assay.core.run.PolicyChoice;
import assay.core.run.Schedule;
import assay.core.settings.Settings;
import assay.core.spi.engine.Progress;
import assay.core.spi.engine.ResumeOptions;
import assay.core.spi.engine.RunEnd;
import assay.core.spi.store.Fact;
import assay.core.work.Outcome;
import assay.engine.bench.Workbench;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunTest {
    private final Workbench bench = new Workbench().suite(Workbench.task("t1", "fine"), Workbench.task("t2", "good"));

    @Test
    void every_cell_of_tasks_workers_and_trials_gets_an_outcome() throws Exception {
        bench.schedule = new Schedule(3, 0, 4, 7);

        RunEnd end = bench.run("scripted:good", "echo:x");

        assertThat(end.planned()).isEqualTo(12);
        assertThat(end.stopped()).isEmpty();
        assertThat(bench.cells()).hasSize(12).allMatch(c -> c.outcome() == Outcome.ASSESSED);
        assertThat(bench.cells().stream().filter(Fact.CellEnded::complete)).hasSize(3).allMatch(c -> c.cell().task() == 0 && c.cell().worker() == 0);
    }

    @Test
    void each_arrow_of_a_cell_is_stored_with_the_plugin_that_made_it() throws Exception {
        bench.suite(Workbench.task("t1", "fine"));

        bench.run("scripted:good");

        assertThat(bench.store.facts(Fact.CallStarted.class)).hasSize(1);
        assertThat(bench.store.facts(Fact.CallEnded.class)).singleElement().matches(c -> c.by().name().equals("scripted") && c.tries() == 1);
        assertThat(bench.store.facts(Fact.Handed.class)).singleElement().matches(h -> h.by().sha256().equals("sha-of-single"));
        assertThat(bench.store.facts(Fact.Rated.class)).singleElement().matches(r -> r.by().name().equals("keyword"));
        assertThat(bench.store.facts(Fact.Assessed.class)).singleElement().matches(a -> a.assessment().isComplete());
        assertThat(bench.store.facts(Fact.Settled.class)).singleElement().matches(s -> s.by().name().equals("payout"));
    }

    @Test
    void the_cost_of_a_cell_comes_from_the_price_card() throws Exception {
        RunEnd end = bench.run("scripted:good");

        assertThat(bench.cells()).allMatch(c -> c.spent().cost().orElseThrow().equals(assay.core.money.Money.usd("0.15")));
        assertThat(end.summaries()).singleElement().matches(s -> s.costMicros() == 300_000);
        assertThat(end.modelCalls()).isEqualTo(2);
    }

    @Test
    void thousands_of_cells_are_worked_through_by_many_threads() throws Exception {
        bench.suites.with("suite", IntStream.range(0, 60).mapToObj(i -> Workbench.task("t" + i, "fine")).toList());
        bench.schedule = new Schedule(5, 0, 50, 7);

        RunEnd end = bench.run("scripted:good");

        assertThat(end.summaries()).singleElement().matches(s -> s.complete() == 300);
        assertThat(bench.provider.calls()).isEqualTo(300);
        assertThat(bench.provider.opened()).isLessThanOrEqualTo(3);
    }

    @Test
    void an_attempt_that_is_made_again_because_its_solver_went_away_pays_for_no_reply_twice() throws Exception {
        bench.suite(Workbench.task("t1", "fine"));
        bench.afterPlanning(bench.solvers::takeBackOnce);

        bench.run("scripted:good");

        assertThat(bench.provider.calls()).isEqualTo(1);
        assertThat(bench.onlyCell().complete()).isTrue();
    }

    @Test
    void two_calls_of_the_engine_do_not_work_on_one_run() throws Exception {
        bench.run("scripted:good");
        Runs engine = bench.engine();
        bench.provider.follow((n, p) -> "unused");
        bench.policies.put("slow", new assay.engine.bench.FlatPolicy() {
            @Override
            public assay.core.economy.Settlement settle(assay.core.economy.Job job, assay.core.spi.economy.Rates rates) {
                assertThatThrownBy(() -> engine.resume(bench.store, "r", ResumeOptions.DEFAULT, Progress.SILENT))
                        .isInstanceOf(UserError.class).hasMessageContaining("is being worked on");
                return super.settle(job, rates);
            }
        }, java.util.Map.of());

        RunEnd end = engine.reprice(bench.store, "r", java.util.List.of(new PolicyChoice("slow", Settings.EMPTY)), Progress.SILENT);

        assertThat(end.notes()).contains("2 jobs were settled anew in 0.0 s.");
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.engine.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.problem.UserError;
import assay.core.run.Route;
import assay.core.run.Schedule;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.engine.Progress;
import assay.core.spi.engine.RunEnd;
import assay.core.spi.engine.RunRequest;
import assay.core.work.Outcome;
import assay.engine.bench.Workbench;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Runs along a route; all tasks of the bench pay 10 dollars. */
class RoutingTest {
    private final Workbench bench = new Workbench().suite(Workbench.task("t", "fine"), Workbench.task("u", "other"));

    private static Settings rule(String way, String worker) {
        Settings rule = Settings.EMPTY.with("way", way).with("value", 1).with("tasks", 9)
                .with("interval", new Setting.Items(List.of(Setting.of(BigDecimal.ZERO), Setting.of(BigDecimal.TWO))));
        return worker.isEmpty() ? rule : rule.with("worker", worker);
    }

    private static Settings below(String price, Settings rule) {
        return rule.with("when", Settings.EMPTY.with("price-below", Setting.of(new BigDecimal(price))));
    }

    private static Route route(Settings... rules) {
        return Route.of(Settings.EMPTY.with("format", 1).with("run", "learned").with("assumptions", Settings.EMPTY)
                .with("rules", new Setting.Items(List.of(rules))));
    }

    private RunEnd run(Route route, String... workers) throws Exception {
        RunRequest r = bench.request(workers);
        return bench.engine().run(bench.store, new RunRequest(r.name(), r.suites(), r.workers(), r.directory(), r.schedule(), r.limits(), r.grading(), r.profile(),
                r.policies(), Settings.EMPTY, r.reuse(), Optional.of(route)), Progress.SILENT);
    }

    @Test
    void a_task_goes_to_the_worker_that_the_first_fitting_rule_names_and_is_withheld_from_others() throws Exception {
        RunEnd end = run(route(below("20", rule("ai", "scripted:good")), rule("review", "echo:x")), "scripted:good", "echo:x");

        assertThat(bench.cells()).extracting(c -> c.outcome()).containsExactly(Outcome.ASSESSED, Outcome.WITHHELD, Outcome.ASSESSED, Outcome.WITHHELD);
        assertThat(bench.cells().get(1).reason()).isEqualTo("routed to scripted:good, AI alone");
        assertThat(end.notes()).contains("Route, price below 20: AI alone by scripted:good: 2 tasks.");
    }

    @Test
    void the_workers_of_the_route_need_not_be_named_again_and_the_route_stays_with_the_run() throws Exception {
        Route route = route(rule("ai", "scripted:good"));

        run(route);

        assertThat(bench.cells()).hasSize(2).allMatch(c -> c.outcome() == Outcome.ASSESSED);
        assertThat(bench.texts.plan(bench.store.run("r").orElseThrow().plan()).route()).contains(route);
    }

    @Test
    void tasks_for_people_are_withheld_by_name_and_cost_nothing() throws Exception {
        run(route(below("20", rule("human", "")), rule("ai", "scripted:good")));

        assertThat(bench.cells()).allMatch(c -> c.outcome() == Outcome.WITHHELD && c.reason().equals("routed to a person alone"));
        assertThat(bench.provider.calls()).isZero();
    }

    @Test
    void only_a_rule_with_feedback_gets_another_turn() throws Exception {
        bench.schedule = new Schedule(1, 0, 1, 7);
        bench.suite(Workbench.task("t", "fine"));
        bench.provider.follow((n, p) -> n == 1 ? "poor" : "fine");

        run(route(rule("feedback", "scripted:good")));

        assertThat(bench.onlyCell().turn()).isEqualTo(1);
        assertThat(bench.onlyCell().complete()).isTrue();
    }

    @Test
    void a_rule_without_feedback_ends_after_one_turn_whatever_the_schedule() throws Exception {
        bench.schedule = new Schedule(1, 2, 1, 7);
        bench.suite(Workbench.task("t", "fine"));
        bench.provider.follow((n, p) -> "poor");

        run(route(rule("review", "scripted:good")));

        assertThat(bench.provider.calls()).isEqualTo(1);
    }

    @Test
    void a_worker_that_the_run_does_not_have_is_told_and_nothing_is_stored() {
        assertThatThrownBy(() -> run(route(rule("ai", "scripted:other")), "scripted:good")).isInstanceOf(UserError.class)
                .hasMessageContaining("names worker \"scripted:other\"").hasMessageContaining("scripted:good");
        assertThat(bench.store.runs()).isEmpty();
    }
}

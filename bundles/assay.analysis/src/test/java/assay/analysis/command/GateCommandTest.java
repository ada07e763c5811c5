// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.analysis.FakeStore;
import assay.analysis.FakeTexts;
import assay.analysis.RunBuilder;
import assay.core.problem.UserError;
import assay.testkit.fakes.FakeCall;
import assay.testkit.fakes.FakeConsole;
import org.junit.jupiter.api.Test;

class GateCommandTest {
    private final FakeStore store = new FakeStore();
    private final FakeTexts texts = new FakeTexts();
    private final FakeConsole console = new FakeConsole();
    private final GateCommand command = new GateCommand(at -> store, texts, new FakeRouteFiles());

    private void run(String name, int tasks, int complete) {
        RunBuilder run = new RunBuilder(store, texts, name, 1, "a");
        for (int t = 0; t < tasks; t++) run.task("t" + t, "10", t < complete ? "1" : "0");
        run.stored();
    }

    @Test
    void as_good_as_before_passes_with_tasks_enough() throws Exception {
        run("old", 200, 150);
        run("new", 200, 150);

        assertThat(command.run(FakeCall.of("new").with("against", "old").with("margin", "0.05"), console)).isZero();
    }

    @Test
    void as_good_as_before_fails_where_few_tasks_prove_nothing() throws Exception {
        run("old", 5, 4);
        run("new", 5, 4);

        assertThat(command.run(FakeCall.of("new").with("against", "old").with("margin", "0.05"), console)).isEqualTo(1);
    }

    @Test
    void much_worse_fails() throws Exception {
        run("old", 200, 150);
        run("new", 200, 100);

        assertThat(command.run(FakeCall.of("new").with("against", "old").with("margin", "0.05"), console)).isEqualTo(1);
        assertThat(console.lines()).contains("Gate of new: failed.");
    }

    @Test
    void a_least_rate_may_be_asked_for() throws Exception {
        run("new", 10, 8);

        assertThat(command.run(FakeCall.of("new").with("min-completion", "0.8"), console)).isZero();
        assertThat(command.run(FakeCall.of("new").with("min-completion", "0.81"), console)).isEqualTo(1);
    }

    @Test
    void a_run_in_which_nothing_was_assessed_fails() throws Exception {
        new RunBuilder(store, texts, "new", 1, "a").task("t", "1", "model-error").stored();

        assertThat(command.run(FakeCall.of("new").with("min-completion", "0"), console)).isEqualTo(1);
    }

    @Test
    void a_gate_without_a_question_is_a_mistake() throws Exception {
        assertThatThrownBy(() -> command.run(FakeCall.of("new"), console)).isInstanceOf(UserError.class).hasMessageContaining("--against");
    }

    @Test
    void a_margin_in_percent_is_a_mistake() throws Exception {
        assertThatThrownBy(() -> command.run(FakeCall.of("new").with("against", "old").with("margin", "5"), console))
                .isInstanceOf(UserError.class).hasMessageContaining("0.05");
    }

    private void paid(String name, int tasks, String usd) {
        RunBuilder run = new RunBuilder(store, texts, name, 1, "a");
        for (int t = 0; t < tasks; t++) run.task("t" + t, "10", "1").earned(t % 10 == 0 ? "0" : usd);
        run.stored();
    }

    @Test
    void earnings_may_fall_by_the_margin_and_no_more() throws Exception {
        paid("old", 100, "10");
        paid("new", 100, "9.6");

        assertThat(command.run(FakeCall.of("new").with("against", "old").with("measure", "payout:earnings").with("margin", "0.06"), console)).isZero();
        assertThat(command.run(FakeCall.of("new").with("against", "old").with("measure", "payout:earnings").with("margin", "0.03"), console)).isEqualTo(1);
        assertThat(command.run(FakeCall.of("new").with("against", "old").with("measure", "payout:earnings").with("margin", "40USD"), console)).isZero();
    }

    @Test
    void cost_that_stays_the_same_passes_without_any_margin() throws Exception {
        paid("old", 10, "10");
        paid("new", 10, "10");

        assertThat(command.run(FakeCall.of("new").with("against", "old").with("measure", "payout:cost").with("margin", "0"), console)).isZero();
        assertThat(console.rows().get(0)).contains("passes").anyMatch(c -> c.contains("payout:cost, saved against baseline:a in old ($10.00)"));
    }

    @Test
    void money_of_a_policy_that_did_not_settle_is_a_mistake() throws Exception {
        paid("old", 3, "10");
        paid("new", 3, "10");

        assertThatThrownBy(() -> command.run(FakeCall.of("new").with("against", "old").with("measure", "try-n:cost"), console)).isInstanceOf(UserError.class).hasMessageContaining("It has payout");
        assertThatThrownBy(() -> command.run(FakeCall.of("new").with("against", "old").with("measure", "earnings"), console)).isInstanceOf(UserError.class).hasMessageContaining("payout:earnings");
        assertThatThrownBy(() -> command.run(FakeCall.of("new").with("measure", "payout:cost"), console)).isInstanceOf(UserError.class).hasMessageContaining("--against");
        assertThatThrownBy(() -> command.run(FakeCall.of("new").with("against", "old").with("measure", "payout:cost").with("margin", "5"), console))
                .isInstanceOf(UserError.class).hasMessageContaining("20USD");
    }

    private final FakeRouteFiles routes = new FakeRouteFiles();

    private void routed(String run, String words) throws Exception {
        RunBuilder builder = new RunBuilder(store, texts, run, 1, "a");
        for (int t = 0; t < 20; t++) builder.task(AdviseCommandTest.task("t" + t), words.split(" ")[t % words.split(" ").length]);
        builder.stored();
    }

    @Test
    void a_route_that_is_worth_what_it_promised_passes_and_one_that_is_not_fails() throws Exception {
        routed("learned", "1");
        routed("worse", "1 0");
        new AdviseCommand(at -> store, texts, (file, problems) -> java.util.Optional.empty(), routes)
                .run(FakeCall.of("learned").with("out", "route.yaml"), new FakeConsole());
        GateCommand gate = new GateCommand(at -> store, texts, routes);

        assertThat(gate.run(FakeCall.of("learned").with("route", "route.yaml"), console)).isZero();
        assertThat(gate.run(FakeCall.of("worse").with("route", "route.yaml"), console)).isEqualTo(1);
        assertThat(console.rows()).anySatisfy(r -> assertThat(r).last().isEqualTo("FAILS"));
    }

    @Test
    void a_route_of_which_nothing_can_be_looked_at_fails() throws Exception {
        routed("learned", "1");
        new RunBuilder(store, texts, "other", 1, "a").task("x", "10", "1").stored();
        new AdviseCommand(at -> store, texts, (file, problems) -> java.util.Optional.empty(), routes)
                .run(FakeCall.of("learned").with("out", "route.yaml"), new FakeConsole());

        assertThat(new GateCommand(at -> store, texts, routes).run(FakeCall.of("other").with("route", "route.yaml"), console)).isEqualTo(1);
    }
}

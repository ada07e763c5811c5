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
import java.util.List;
import org.junit.jupiter.api.Test;

class CompareCommandTest {
    private final FakeStore store = new FakeStore();
    private final FakeTexts texts = new FakeTexts();
    private final FakeConsole console = new FakeConsole();
    private final CompareCommand command = new CompareCommand(at -> store, texts);

    private void run(String name, String words, String... workers) {
        RunBuilder run = new RunBuilder(store, texts, name, 1, workers);
        for (int t = 0; t < 12; t++) run.task("t" + t, "10", words);
        run.stored();
    }

    @Test
    void workers_of_one_run_are_compared_with_each_other() {
        run("r", "1 0 1", "a", "b", "c");

        assertThat(command.run(FakeCall.of("r"), console)).isZero();

        assertThat(console.rows()).hasSize(3);
        assertThat(console.rows().get(0)).contains("baseline:a", "baseline:b", "12", "+100.0", "baseline:a better");
        assertThat(console.rows().get(1)).contains("not distinguishable");
        assertThat(console.rows().get(0)).containsSubsequence("0.0005", "0.0015");
    }

    @Test
    void a_worker_is_compared_with_itself_in_another_run() {
        run("old", "0 1", "a", "b");
        run("new", "1 1", "a", "b");

        command.run(FakeCall.of("new", "old"), console);

        assertThat(console.rows().get(0)).contains("baseline:a in new", "baseline:a in old", "baseline:a in new better");
        assertThat(console.rows().get(1)).contains("not distinguishable");
    }

    @Test
    void tasks_are_matched_by_name_and_not_by_place() {
        new RunBuilder(store, texts, "x", 1, "a").task("t1", "1", "1").task("t2", "1", "0").stored();
        new RunBuilder(store, texts, "y", 1, "a").task("t2", "1", "0").task("t1", "1", "1").stored();

        command.run(FakeCall.of("x", "y"), console);

        assertThat(console.rows().get(0)).contains("2", "+0.0");
    }

    @Test
    void runs_without_a_common_worker_need_names() {
        run("r", "1 1", "a", "b");
        run("s", "1", "c");

        assertThatThrownBy(() -> command.run(FakeCall.of("r", "s"), console)).isInstanceOf(UserError.class).hasMessageContaining("--worker");
        assertThat(command.run(FakeCall.of("r", "s").with("worker", "baseline:b", "baseline:c"), console)).isZero();
    }

    @Test
    void an_unknown_worker_is_answered_with_those_there_are() {
        run("r", "1 1", "a", "b");

        assertThatThrownBy(() -> command.run(FakeCall.of("r").with("worker", "baseline:a", "baseline:z"), console))
                .isInstanceOf(UserError.class).hasMessageContaining("baseline:a, baseline:b");
    }

    @Test
    void runs_of_different_suites_have_nothing_to_compare() {
        new RunBuilder(store, texts, "x", 1, "a").task("t1", "1", "1").stored();
        new RunBuilder(store, texts, "y", 1, "a").task("t2", "1", "1").stored();

        assertThatThrownBy(() -> command.run(FakeCall.of("x", "y"), console)).isInstanceOf(UserError.class).hasMessageContaining("no task in common");
    }

    @Test
    void the_document_has_every_pair() {
        run("r", "1 0", "a", "b");

        command.run(FakeCall.of("r"), console);

        assertThat(console.documents().get(0)).asString()
                .contains("\"verdict\":\"baseline:a better\"", "\"tasks\":12");
    }

    @Test
    void money_is_compared_task_by_task_under_every_policy() {
        RunBuilder run = new RunBuilder(store, texts, "r", 1, "a", "b");
        for (int t = 0; t < 10; t++) run.task("t" + t, "100", "1 0").earned(t % 2 == 0 ? "100" : "90", "50");
        run.stored();

        command.run(FakeCall.of("r"), console);

        assertThat(console.rows().get(1)).contains("all tasks", "payout", "earnings", "10", "$950.00", "$500.00", "$450.00", "baseline:a more");
        assertThat(console.rows().get(2)).contains("cost", "$0.00", "not distinguishable");
        assertThat(console.rows().get(3)).contains("profit", "$450.00");
        assertThat(console.lines()).contains("Σ price of all tasks of r: 1000.00 USD.");
    }

    @Test
    void parts_of_the_tasks_are_compared_apart_and_corrected_together() {
        RunBuilder run = new RunBuilder(store, texts, "r", 1, "a", "b");
        for (int t = 0; t < 12; t++) run.task("t" + t, t < 6 ? "10" : "600", t < 6 ? "1 0" : "1 1").earned("10", t < 6 ? "0" : "10");
        run.stored();

        command.run(FakeCall.of("r").with("by", "price"), console);

        assertThat(console.rows()).extracting(r -> r.get(0)).containsSubsequence("all tasks", "< $50", "≥ $500");
        assertThat(console.rows().get(1)).contains("< $50", "6", "0.0313", "0.0938");
        assertThat(console.rows().get(2)).contains("≥ $500", "not distinguishable");
    }

    @Test
    void parts_by_price_stand_in_the_order_of_price() {
        RunBuilder run = new RunBuilder(store, texts, "r", 1, "a", "b");
        for (String price : List.of("600", "10", "300", "60")) for (int t = 0; t < 3; t++) run.task("t" + t + "-" + price, price, "1 0");
        run.stored();

        command.run(FakeCall.of("r").with("by", "price"), console);

        assertThat(console.rows()).extracting(r -> r.get(0)).containsSubsequence("< $50", "$50–$199", "$200–$499", "≥ $500");
    }

    @Test
    void an_unknown_way_of_parting_is_a_mistake() {
        run("r", "1 1", "a", "b");

        assertThatThrownBy(() -> command.run(FakeCall.of("r").with("by", "colour"), console)).isInstanceOf(UserError.class).hasMessageContaining("category, capability or price");
    }
}

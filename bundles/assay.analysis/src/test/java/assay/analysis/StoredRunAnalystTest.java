// SPDX-License-Identifier: Apache-2.0
package assay.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import assay.core.money.Money;
import assay.core.problem.UserError;
import assay.core.report.CellLine;
import assay.core.report.Report;
import assay.core.report.Score;
import assay.core.report.Slice;
import assay.core.run.CellId;
import assay.core.run.Stamp;
import assay.core.work.Outcome;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StoredRunAnalystTest {
    private final FakeStore store = new FakeStore();
    private final FakeTexts texts = new FakeTexts();

    private RunBuilder run(int trials, String... workers) {
        return new RunBuilder(store, texts, "run", trials, workers);
    }

    private Report mixed() {
        return run(1, "a", "b").task("t1", "40", "1 0").earned("40", "0").task("t2", "60", "1 refused").earned("60", "0")
                .task("t3", "250", "2 model-error").earned("0", "0").task("t4", "", "0 open").report();
    }

    @Test
    void a_rate_is_complete_of_assessed() {
        Score a = mixed().board().get(0);

        assertThat(a.complete()).isEqualTo(2);
        assertThat(a.assessed()).isEqualTo(4);
        assertThat(a.completion().orElseThrow().value()).isEqualTo(0.5);
        assertThat(a.completion().orElseThrow().method()).isEqualTo("Wilson");
    }

    @Test
    void a_refusal_counts_against_the_worker_and_a_broken_endpoint_does_not() {
        Score b = mixed().board().get(1);

        assertThat(b.cells()).isEqualTo(4);
        assertThat(b.assessed()).isEqualTo(2);
        assertThat(b.outcomes()).containsEntry(Outcome.MODEL_ERROR, 1L).containsEntry(Outcome.OPEN, 1L);
    }

    @Test
    void money_adds_up_per_policy() {
        Report report = mixed();

        assertThat(report.totalPrice()).contains(Money.usd("350"));
        assertThat(report.pricedTasks()).isEqualTo(3);
        assertThat(report.board().get(0).money().get(0).earnings()).isEqualTo(Money.usd("100"));
        assertThat(report.board().get(0).money().get(0).measures().get(0).estimate().value()).isCloseTo(100.0 / 300, within(1e-12));
    }

    @Test
    void tasks_are_sliced_by_price_band_in_order_of_price() {
        assertThat(mixed().slices()).extracting(Slice::value).containsExactly("< $50", "$50–$199", "$200–$499", "no price");
    }

    @Test
    void a_near_miss_is_one_criterion_away() {
        var failures = mixed().failures().get(0);

        assertThat(failures.histogram()).containsExactly(2L, 1L, 1L);
        assertThat(failures.nearMisses()).isEqualTo(1);
        assertThat(failures.fatal()).isEqualTo(1);
    }

    @Test
    void criteria_are_counted_by_importance() {
        var critical = mixed().criteria().stream().filter(c -> c.worker().equals("baseline:a") && c.value().equals("critical")).findFirst().orElseThrow();

        assertThat(critical.right()).isEqualTo(8 - 3);
        assertThat(critical.settled()).isEqualTo(8);
    }

    @Test
    void trials_of_a_task_are_one_cluster() {
        Report report = run(2, "a").task("t1", "1", "1 1").task("t2", "1", "0 1").task("t3", "1", "0 0").report();

        var rate = report.board().get(0).completion().orElseThrow();
        assertThat(rate.method()).isEqualTo("clustered by task");
        assertThat(rate.n()).isEqualTo(6);
    }

    @Test
    void a_worker_that_saw_the_reference_comes_last_and_is_not_compared() {
        Report report = run(1, "reference", "a", "b").task("t1", "1", "1 0 1").task("t2", "1", "1 0 1").report();

        assertThat(report.board()).extracting(Score::worker).containsExactly("baseline:a", "baseline:b", "baseline:reference");
        assertThat(report.unranked()).containsExactly("baseline:reference");
        assertThat(report.contrasts()).hasSize(1);
        assertThat(report.contrasts().get(0).a()).isEqualTo("baseline:b");
    }

    @Test
    void neighbours_that_differ_by_chance_are_not_distinguishable() {
        Report report = run(1, "a", "b").task("t1", "1", "1 0").task("t2", "1", "1 1").task("t3", "1", "0 1").task("t4", "1", "1 0").report();

        assertThat(report.contrasts().get(0).verdict()).isEqualTo("not distinguishable");
        assertThat(report.notes()).anyMatch(n -> n.startsWith("baseline:a against baseline:b: not distinguishable"));
    }

    @Test
    void a_run_that_is_not_finished_says_so() {
        Report report = run(1, "a").task("t1", "1", "1").task("t2", "1", "-").report();

        assertThat(report.notes()).anyMatch(n -> n.startsWith("1 cell of 2 not yet at an end"));
    }

    @Test
    void the_rubric_score_is_the_mean_over_assessed_cells() {
        Report report = mixed();

        assertThat(report.board().get(0).rubric().orElseThrow().value()).isCloseTo((1 + 1 + 4.0 / 6 + 5.0 / 6) / 4, within(1e-12));
    }

    @Test
    void cells_come_in_order_with_their_verdicts() {
        List<CellLine> lines;
        try (Stream<CellLine> cells = mixed().cells()) {
            lines = cells.toList();
        }

        assertThat(lines).extracting(CellLine::id).isSorted().hasSize(8);
        assertThat(lines.get(0).turns().get(0).verdicts()).hasSize(6);
        assertThat(lines.get(0).turns().get(0).rulings()).hasSize(6);
        assertThat(lines.stream().filter(l -> l.id().equals(new CellId(2, 1, 0))).findFirst().orElseThrow().turns()).isEmpty();
    }

    @Test
    void every_cursor_is_closed() {
        try (Stream<CellLine> cells = mixed().cells()) {
            assertThat(cells.limit(3)).hasSize(3);
        }

        assertThat(store.openStreams()).isZero();
    }

    @Test
    void every_plugin_that_touched_the_run_is_named_once() {
        assertThat(mixed().plugins()).extracting(Stamp::name).containsExactly("payout", "rule", "single");
    }

    @Test
    void an_unknown_run_is_answered_with_those_there_are() {
        mixed();

        assertThatThrownBy(() -> new StoredRunAnalyst(texts, w -> false).report(store, "rnu")).isInstanceOf(UserError.class).hasMessageContaining("Stored: run");
    }

    @Test
    void ranks_are_open_where_pairs_cannot_be_told_apart() {
        RunBuilder run = run(1, "a", "b", "c");
        for (int t = 0; t < 12; t++) run.task("t" + t, "1", t == 0 ? "1 0 0" : "1 1 0");

        Report report = run.report();

        assertThat(report.ranks()).extracting(r -> r.ranks()).containsExactly("1–2", "1–2", "3");
        assertThat(report.ranks().get(0).notDistinguishable()).containsExactly("baseline:b");
        assertThat(report.notes()).anyMatch(n -> n.contains("Holm's correction over 3 pairs"));
    }

    @Test
    void earnings_that_hang_on_one_task_say_so() {
        Report report = run(1, "a").task("t1", "1000", "1").earned("1000").task("t2", "10", "1").earned("10").task("t3", "10", "1").earned("10").report();

        var tail = report.board().get(0).money().get(0).books().tail().orElseThrow();
        assertThat(tail.topShare()).isCloseTo(1000.0 / 1020, within(1e-12));
        assertThat(tail.shift()).isCloseTo(1020 - 30, within(1e-9));
        assertThat(report.notes()).anyMatch(n -> n.startsWith("baseline:a: one task of 3 brought 98 %"));
    }

    @Test
    void several_trials_tell_what_several_attempts_come_to() {
        Report report = new RunBuilder(store, texts, "r", 2, "a").task("t1", "10", "1 0").task("t2", "10", "1 1").report();

        assertThat(report.detail().attempts()).extracting(a -> a.k() + " " + a.any().orElseThrow().value() + " " + a.all().orElseThrow().value())
                .containsExactly("1 0.75 0.75", "2 1.0 0.5");
    }

    @Test
    void prices_that_nobody_agreed_on_are_summed_apart_and_told() {
        assay.core.money.Money usd = assay.core.money.Money.usd("30");
        assay.core.task.Task guessed = assay.testkit.report.SampleCells.task("t2", "Task t2", "30");
        guessed = new assay.core.task.Task(guessed.id(), guessed.brief(), guessed.rubric(), guessed.key(),
                assay.core.task.Worth.of(new assay.core.task.Price(usd, assay.core.task.Price.Basis.PREDICTED, usd, java.util.Optional.empty())), guessed.labels(), guessed.background());

        Report report = new RunBuilder(store, texts, "r", 1, "a").task("t1", "10", "1").task(guessed, "0").report();

        assertThat(report.detail().prices()).extracting(p -> p.basis().label() + " " + p.tasks() + " " + p.sum()).containsExactly("fixed 1 10.00 USD", "predicted 1 30.00 USD");
        assertThat(report.notes()).anyMatch(n -> n.contains("predicted") && n.contains("30.00 USD"));
    }
}

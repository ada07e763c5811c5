// SPDX-License-Identifier: Apache-2.0
package assay.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.grading.Assessment.Completion;
import assay.core.grading.Grounds;
import assay.core.grading.Preference;
import assay.core.grading.Rater;
import assay.core.grading.RaterKind;
import assay.core.grading.Verdict;
import assay.core.money.Money;
import assay.core.run.CellId;
import assay.core.run.Stamp;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.store.RunStores;
import assay.core.spi.store.Summary;
import assay.core.work.Outcome;
import assay.core.work.Spent;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run store answers: in which order, what counts now, and the sums. */
public abstract class RunStoreQuestionsKit {
    private static final String RUN = "run-1";

    @TempDir
    protected Path folder;

    private RunStore store;

    /** The stores under test. */
    protected abstract RunStores stores();

    /** Of an empty store, the same for the whole test. */
    protected abstract String location() throws Exception;

    private static CellId cell(long task, int worker, int trial) {
        return new CellId(task, worker, trial);
    }

    @BeforeEach
    void openTheStore() throws Exception {
        store = stores().open(location());
        store.append(SampleFacts.run(RUN), SampleFacts.run("noise"), SampleFacts.complete("noise", cell(1, 0, 0), 0));
    }

    @AfterEach
    void closeTheStore() {
        store.close();
    }

    @Test
    void an_unknown_run_has_nothing() {
        assertThat(store.run("unknown")).isEmpty();
        assertThat(store.cells("unknown")).isEmpty();
        assertThat(store.summaries("unknown")).isEmpty();
        assertThat(store.settlements("unknown", "payout")).isEmpty();
        assertThat(store.spentMicros("unknown")).isZero();
    }

    @Test
    void preferences_come_back_in_the_order_of_storing_each_once() {
        Fact.Side other = new Fact.Side("noise", cell(1, 0, 0), 2);
        Rater person = new Rater(RaterKind.HUMAN, "Ada");
        List<Fact.Preferred> stored = List.of(
                SampleFacts.preferred(RUN, cell(1, 0, 0), other, "b", SampleFacts.given("judge", Preference.Better.SECOND)),
                SampleFacts.preferred(RUN, cell(0, 0, 0), other, "a", SampleFacts.given("judge", Preference.Better.TIE)),
                SampleFacts.preferred(RUN, cell(0, 0, 0), other, "a", new Preference.Pending(person, Grounds.NONE)),
                SampleFacts.preferred(RUN, cell(0, 0, 0), other, "a", new Preference.Failed(person, Grounds.because("away"))));

        store.append(stored);
        store.append(SampleFacts.preferred(RUN, cell(0, 0, 0), other, "a", SampleFacts.given("judge", Preference.Better.FIRST)));

        assertThat(store.preferences(RUN)).containsExactlyElementsOf(stored);
        assertThat(store.preferences("noise")).isEmpty();
        assertThat(store.stamps(RUN, List.of())).containsOnly(SampleFacts.STAMP);
    }

    @Test
    void the_highest_revision_of_a_plan_counts_in_whatever_order_it_came() {
        store.append(SampleFacts.replanned(RUN, 2));
        store.append(SampleFacts.replanned(RUN, 1));

        assertThat(store.run(RUN)).contains(SampleFacts.replanned(RUN, 2));
        assertThat(store.run("noise")).contains(SampleFacts.run("noise"));
        assertThat(store.runs()).containsExactly(SampleFacts.replanned(RUN, 2), SampleFacts.run("noise"));
    }

    @Test
    void the_highest_revision_of_each_task_counts_in_whatever_order_it_came() {
        store.append(SampleFacts.reworded(RUN, 1, 2, "b2"), SampleFacts.task(RUN, 1, "b"), SampleFacts.task(RUN, 0, "a"));
        store.append(SampleFacts.task(RUN, 2, "c"), SampleFacts.reworded(RUN, 1, 1, "b1"), SampleFacts.task("noise", 1, "b"));

        assertThat(store.task(RUN, 1)).contains(SampleFacts.reworded(RUN, 1, 2, "b2"));
        assertThat(store.tasks(RUN)).extracting(Fact.TaskText::text).containsExactly("a", "b2", "c");
        assertThat(store.tasks("noise")).extracting(Fact.TaskText::text).containsExactly("b");
    }

    @Test
    void cells_are_ordered_by_task_worker_and_trial() {
        for (CellId c : List.of(cell(10, 0, 0), cell(9, 1, 1), cell(9, 1, 0), cell(2, 11, 0), cell(2, 3, 0)))
            store.append(SampleFacts.complete(RUN, c, 0));

        try (Stream<Fact.CellEnded> cells = store.cells(RUN)) {
            assertThat(cells.map(Fact.CellEnded::cell))
                    .containsExactly(cell(2, 3, 0), cell(2, 11, 0), cell(9, 1, 0), cell(9, 1, 1), cell(10, 0, 0));
        }
    }

    @Test
    void the_highest_revision_of_a_cell_counts_in_whatever_order_it_came() {
        Fact.CellEnded newest = SampleFacts.failed(RUN, cell(0, 0, 0), 2);
        store.append(SampleFacts.complete(RUN, cell(0, 0, 0), 0));
        store.append(newest);
        store.append(SampleFacts.complete(RUN, cell(0, 0, 0), 1));

        assertThat(store.cell(RUN, cell(0, 0, 0))).contains(newest);
        assertThat(store.cells(RUN)).containsExactly(newest);
        assertThat(store.summaries(RUN)).containsExactly(new Summary(0, Map.of(Outcome.MODEL_ERROR, 1L), 0, 0));
    }

    @Test
    void every_state_of_a_cell_is_remembered_by_revision() {
        Fact.CellEnded first = SampleFacts.complete(RUN, cell(1, 0, 0), 0);
        Fact.CellEnded second = SampleFacts.failed(RUN, cell(1, 0, 0), 1);
        Fact.CellEnded other = SampleFacts.complete(RUN, cell(0, 0, 0), 0);
        store.append(second);
        store.append(first);
        store.append(other);

        assertThat(store.history(RUN)).containsExactly(other, first, second);
    }

    @Test
    void summaries_follow_every_correction() {
        store.append(SampleFacts.ended(RUN, cell(0, 0, 0), 0, Outcome.OPEN, Completion.OPEN, "0.10"),
                SampleFacts.ended(RUN, cell(1, 0, 0), 0, Outcome.ASSESSED, Completion.INCOMPLETE, "0.20"),
                SampleFacts.ended(RUN, cell(1, 7, 0), 0, Outcome.ASSESSED, Completion.COMPLETE, "0.40"));
        store.append(SampleFacts.ended(RUN, cell(0, 0, 0), 1, Outcome.ASSESSED, Completion.COMPLETE, "0.15"));

        assertThat(store.summaries(RUN)).containsExactly(new Summary(0, Map.of(Outcome.ASSESSED, 2L), 1, 350_000),
                new Summary(7, Map.of(Outcome.ASSESSED, 1L), 1, 400_000));
    }

    @Test
    void a_state_that_is_stored_twice_counts_once() {
        Fact.CellEnded ended = SampleFacts.complete(RUN, cell(0, 0, 0), 0);

        store.append(ended, ended);
        store.append(ended);

        assertThat(store.summaries(RUN)).containsExactly(new Summary(0, Map.of(Outcome.ASSESSED, 1L), 1, 1_234));
    }

    @Test
    void two_revisions_stored_together_count_once() {
        store.append(SampleFacts.failed(RUN, cell(0, 0, 0), 0), SampleFacts.complete(RUN, cell(0, 0, 0), 1));

        assertThat(store.summaries(RUN)).containsExactly(new Summary(0, Map.of(Outcome.ASSESSED, 1L), 1, 1_234));
    }

    @Test
    void the_highest_revision_of_each_turns_assessment_counts() {
        Fact.Assessed first = SampleFacts.assessed(RUN, cell(0, 0, 0), 0, 1, Completion.INCOMPLETE);
        Fact.Assessed second = SampleFacts.assessed(RUN, cell(0, 0, 0), 1, 0, Completion.COMPLETE);
        Fact.Assessed other = SampleFacts.assessed(RUN, cell(0, 0, 1), 0, 0, Completion.FAILED);
        store.append(other, second, first, SampleFacts.assessed(RUN, cell(0, 0, 0), 0, 0, Completion.OPEN));

        assertThat(store.assessments(RUN, cell(0, 0, 0))).containsExactly(first, second);
        assertThat(store.assessments(RUN)).containsExactly(first, second, other);
    }

    @Test
    void submissions_are_ordered_by_cell_and_turn() {
        Fact.Handed a = SampleFacts.handed(RUN, cell(0, 0, 1), 0, "a");
        Fact.Handed b = SampleFacts.handed(RUN, cell(0, 0, 1), 1, "b");
        Fact.Handed c = SampleFacts.handed(RUN, cell(0, 1, 0), 0, "c");
        store.append(c, b, a);

        assertThat(store.submissions(RUN)).containsExactly(a, b, c);
        assertThat(store.submissions(RUN, cell(0, 0, 1))).containsExactly(a, b);
    }

    @Test
    void verdicts_are_ordered_by_cell_turn_criterion_grader_and_storing() {
        Fact.Rated a = SampleFacts.rated(RUN, cell(0, 0, 0), 0, "k1", "judge", SampleFacts.graded("a", "zoe", true));
        Fact.Rated b = SampleFacts.rated(RUN, cell(0, 0, 0), 0, "k1", "judge", SampleFacts.graded("a", "amy", false));
        Fact.Rated c = SampleFacts.rated(RUN, cell(0, 0, 0), 0, "k2", "rule", SampleFacts.graded("a", "rule", true));
        Fact.Rated d = SampleFacts.rated(RUN, cell(0, 0, 0), 0, "k3", "judge", SampleFacts.graded("b", "judge", true));
        Fact.Rated e = SampleFacts.rated(RUN, cell(0, 0, 0), 1, "k4", "judge", SampleFacts.graded("a", "judge", true));
        Fact.Rated f = SampleFacts.rated(RUN, cell(0, 0, 1), 0, "k5", "judge", SampleFacts.graded("a", "judge", true));
        store.append(f, e, d, c, a, b);

        assertThat(store.verdicts(RUN, cell(0, 0, 0))).containsExactly(a, b, c, d, e);
        assertThat(store.verdicts(RUN)).containsExactly(a, b, c, d, e, f);
    }

    @Test
    void verdicts_beside_those_of_persons_are_all_of_the_same_cells() {
        Fact.Rated judge = SampleFacts.rated(RUN, cell(0, 0, 0), 0, "k1", "judge", SampleFacts.graded("a", "judge", true));
        Fact.Rated person = SampleFacts.rated(RUN, cell(0, 0, 0), 0, "k2", "human",
                new Verdict.Graded("a", new Rater(RaterKind.HUMAN, "Ada"), false, 0, Grounds.NONE));
        Fact.Rated alone = SampleFacts.rated(RUN, cell(0, 0, 1), 0, "k3", "judge", SampleFacts.graded("a", "judge", true));
        store.append(alone, person, judge);

        assertThat(store.verdictsBesidePersons(RUN)).containsExactly(person, judge);
        assertThat(store.verdictsBesidePersons("noise")).isEmpty();
    }

    @Test
    void cells_of_some_tasks_are_those_of_the_run_that_count() {
        Fact.CellEnded before = SampleFacts.complete(RUN, cell(0, 0, 0), 0);
        Fact.CellEnded first = SampleFacts.failed(RUN, cell(1, 0, 0), 0);
        Fact.CellEnded revised = SampleFacts.complete(RUN, cell(1, 0, 0), 1);
        Fact.CellEnded other = SampleFacts.complete(RUN, cell(2, 1, 0), 0);
        store.append(SampleFacts.complete(RUN, cell(3, 0, 0), 0), other, revised, first, before);

        assertThat(store.cells(RUN, 1, 3)).containsExactly(revised, other);
    }

    @Test
    void a_store_that_tells_its_location_is_opened_there_once_more() {
        if (store.location().isEmpty()) return;
        try (RunStore again = stores().open(store.location())) {
            assertThat(again.run(RUN)).isPresent();
        }
    }

    @Test
    void changes_of_a_run_are_counted_when_they_can_be_read() {
        long before = store.changes(RUN);
        store.append(SampleFacts.complete("noise", cell(7, 0, 0), 0));
        assertThat(store.changes(RUN)).isEqualTo(before);

        store.append(SampleFacts.complete(RUN, cell(7, 0, 0), 0));

        assertThat(store.changes(RUN)).isGreaterThan(before);
    }

    @Test
    void calls_without_an_end_are_unfinished() {
        Fact.CallStarted first = SampleFacts.started(RUN, "a", 1, SampleFacts.AT);
        Fact.CallStarted again = SampleFacts.started(RUN, "a", 1, SampleFacts.AT.plusMillis(1));
        Fact.CallStarted other = SampleFacts.started(RUN, "b", 0, SampleFacts.AT.plusMillis(2));
        store.append(SampleFacts.started(RUN, "a", 0, SampleFacts.AT), SampleFacts.ended(RUN, "a", 0, SampleFacts.SPENT));
        store.append(other, again, first);

        assertThat(store.unfinished(RUN)).containsExactly(first, again, other);
        assertThat(store.calls(RUN, SampleFacts.digest("a"))).hasSize(3).endsWith(first, again);
    }

    @Test
    void money_of_calls_adds_up_and_a_call_is_paid_once() {
        Spent cheap = new Spent(SampleFacts.SPENT.usage(), Optional.of(Money.usd("0.5")), SampleFacts.SPENT.time(), SampleFacts.SPENT.human());
        store.append(SampleFacts.ended(RUN, "a", 0, cheap), SampleFacts.ended(RUN, "a", 1, SampleFacts.SPENT));

        store.append(SampleFacts.ended(RUN, "a", 0, cheap), SampleFacts.ended(RUN, "b", 0, Spent.NOTHING));

        assertThat(store.spentMicros(RUN)).isEqualTo(501_234);
        assertThat(store.spentMicros("noise")).isZero();
    }

    @Test
    void the_last_settlement_of_a_task_counts_even_when_it_was_made_before() {
        Fact.Settled first = SampleFacts.settled(RUN, 5, "wages 1", "10");
        Fact.Settled other = SampleFacts.settled(RUN, 4, "wages 1", "30");
        store.append(first, other);
        store.append(SampleFacts.settled(RUN, 5, "wages 2", "20"));

        assertThat(store.settlements(RUN, "payout")).containsExactly(other, SampleFacts.settled(RUN, 5, "wages 2", "20"));

        store.append(first);

        assertThat(store.settlements(RUN, "payout")).containsExactly(other, first);
    }

    @Test
    void every_plugin_that_touched_a_run_is_named_once() {
        Stamp grader = new Stamp("rule", "assay.grader.rule", "0.1.0", "cd".repeat(32));
        Fact.Rated rated = SampleFacts.rated(RUN, cell(0, 0, 0), 0, "key", "rule", SampleFacts.graded("figures", "rule", true));
        store.append(SampleFacts.handed(RUN, cell(0, 0, 0), 0, "one"), SampleFacts.handed(RUN, cell(1, 0, 0), 0, "two"));
        store.append(new Fact.Rated(RUN, rated.cell(), 0, rated.key(), "rule", rated.verdict(), grader, rated.at()));
        store.append(SampleFacts.run("other"), SampleFacts.handed("other", cell(0, 0, 0), 0, "three"));

        assertThat(store.stamps(RUN, List.of("payout"))).containsExactlyInAnyOrder(SampleFacts.STAMP, grader);
        assertThat(store.stamps("no such run", List.of())).isEmpty();
    }

    @Test
    void an_open_stream_does_not_see_what_is_stored_later_and_hinders_no_writer() {
        for (int i = 0; i < 10; i++) store.append(SampleFacts.complete(RUN, cell(i, 0, 0), 0));

        try (Stream<Fact.CellEnded> cells = store.cells(RUN)) {
            Iterator<Fact.CellEnded> all = cells.iterator();
            all.next();
            store.append(SampleFacts.complete(RUN, cell(99, 0, 0), 0));
            int rest = 0;
            for (; all.hasNext(); rest++) all.next();

            assertThat(rest).isEqualTo(9);
        }
        assertThat(store.cells(RUN)).hasSize(11);
    }

    @Test
    void streams_that_are_left_half_way_give_everything_back() {
        for (int i = 0; i < 10; i++) store.append(SampleFacts.complete(RUN, cell(i, 0, 0), 0));

        for (int i = 0; i < 500; i++) {
            try (Stream<Fact.CellEnded> cells = store.cells(RUN)) {
                cells.iterator().next();
            }
        }

        assertThat(store.cells(RUN)).hasSize(10);
    }
}

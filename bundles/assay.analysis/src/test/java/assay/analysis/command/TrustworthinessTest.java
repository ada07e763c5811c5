// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.analysis.stored.RatedRun;
import assay.analysis.stored.SilentFailures;
import assay.core.grading.Assessment.Completion;
import assay.core.grading.RaterKind;
import assay.core.problem.UserError;
import assay.core.work.Outcome;
import assay.testkit.fakes.FakeCall;
import assay.testkit.fakes.FakeConsole;
import org.junit.jupiter.api.Test;

class TrustworthinessTest {
    private final FakeConsole console = new FakeConsole();

    /** The cheap judge is right in 2 of 4, the dear one always. */
    private static RatedRun judged() {
        RatedRun run = new RatedRun(5);
        for (int t = 0; t < 4; t++)
            run.says(RaterKind.HUMAN, "ann", t, t % 2 == 0, "").says(RaterKind.JUDGE, "judge:cheap", t, true, "0.01").says(RaterKind.JUDGE, "judge:dear", t, t % 2 == 0, "0.10");
        return run.says(RaterKind.JUDGE, "judge:dear", 4, true, "0.10").breaks("judge:cheap", 4, "0.01");
    }

    @Test
    void f1_for_each_dollar_is_told_for_each_judge_and_criterion_with_what_broke_in_the_cost() {
        new JudgeReturnsCommand(judged().opinions()).run(FakeCall.of("r").with("samples", "0"), console);

        assertThat(console.rows()).extracting(r -> String.join("|", r)).containsExactly(
                "judge:cheap|all|4|4|0.6667|–|0.05 USD|12.5|13.3333|–", "judge:cheap|sums|4|4|0.6667|–|0.05 USD|12.5|13.3333|–",
                "judge:dear|all|5|4|1.0000|–|0.50 USD|100|2.0000|–", "judge:dear|sums|5|4|1.0000|–|0.50 USD|100|2.0000|–");
        assertThat(console.document().toString()).contains("\"costUsd\":\"0.05\"", "\"figure\":\"macro-f1-a-dollar\"");
    }

    @Test
    void a_judge_whose_cost_nobody_knows_has_no_figure_for_each_dollar() {
        RatedRun run = new RatedRun(1).says(RaterKind.HUMAN, "ann", 0, true, "").says(RaterKind.JUDGE, "judge", 0, true, "");

        new JudgeReturnsCommand(run.opinions()).run(FakeCall.of("r").with("samples", "0"), console);

        assertThat(console.rows().get(0)).containsExactly("judge", "all", "1", "1", "1.0000", "–", "not known", "–", "–", "–");
        RatedRun unjudged = new RatedRun(1).says(RaterKind.HUMAN, "ann", 0, true, "");
        assertThatThrownBy(() -> new JudgeReturnsCommand(unjudged.opinions()).run(FakeCall.of("r").with("samples", "0"), console)).isInstanceOf(UserError.class)
                .hasMessageContaining("Nobody judged this run");
    }

    @Test
    void kinds_of_graders_are_laid_beside_each_other_with_where_they_differ() {
        RatedRun run = judged().says(RaterKind.RULE, "rule", 0, false, "").says(RaterKind.HUMAN, "ben", 1, true, "");

        new KindsCommand(run.opinions()).run(FakeCall.of("r"), console);

        // The two judges disagree with each other on tasks 1 and 3, ann and ben on task 1: undecided, but looked at.
        assertThat(console.rows()).extracting(r -> String.join("|", r)).contains("people|4|–|4 (100.0 %)|1 (25.0 %)", "judge|5|4 (80.0 %)|–|1 (20.0 %)",
                "rule|1|1 (100.0 %)|1 (100.0 %)|–");
        assertThat(console.rows()).anySatisfy(r -> assertThat(r).startsWith("people and judge", "4", "100.0 %"))
                .anySatisfy(r -> assertThat(r).startsWith("judge and rule", "1", "0.0 %").endsWith("sums (1 of 1)"));
        assertThat(console.document().toString()).contains("\"undecided\":2");
    }

    @Test
    void work_that_was_accepted_and_found_bad_later_is_told_with_days_and_money() {
        RatedRun run = new RatedRun(5)
                .ended(0, 0, Outcome.ASSESSED, Completion.COMPLETE, 0).ended(0, 1, Outcome.OPEN, Completion.OPEN, 3).ended(0, 2, Outcome.ASSESSED, Completion.INCOMPLETE, 10)
                .ended(1, 0, Outcome.ASSESSED, Completion.COMPLETE, 0)
                .ended(2, 0, Outcome.ASSESSED, Completion.INCOMPLETE, 0).ended(2, 1, Outcome.ASSESSED, Completion.COMPLETE, 1)
                .ended(3, 0, Outcome.ASSESSED, Completion.COMPLETE, 0).ended(3, 1, Outcome.ASSESSED, Completion.INCOMPLETE, 2).ended(3, 2, Outcome.ASSESSED, Completion.COMPLETE, 3)
                .ended(4, 0, Outcome.ASSESSED, Completion.INCOMPLETE, 0);

        new SilentFailuresCommand(new SilentFailures(l -> run.store, run.texts)).run(FakeCall.of("r"), console);

        assertThat(console.rows()).singleElement().satisfies(r -> assertThat(r).startsWith("0.0.0", "t0", "baseline:lead").endsWith("10.00", "sums", "40.00 USD", "60.00 USD"));
        assertThat(console.lines()).anyMatch(l -> l.startsWith("1 of 4 accepted pieces of work")).anyMatch(l -> l.contains("after 10.00 days (median); 40.00 USD paid for them, 60.00 USD lost"));
        assertThat(console.document().toString()).contains("\"medianDays\":\"10.00\"", "\"paidUsd\":\"40.00\"", "\"lostUsd\":\"60.00\"");
    }

    @Test
    void client_verdicts_are_counted_by_what_most_of_the_raters_say() {
        RatedRun run = new RatedRun(4);
        double[][] ratings = {{1, 1, 2}, {1, 2, 3}, {3, 3, 3}, {2, 2, 1}};
        for (int t = 0; t < ratings.length; t++) for (int r = 0; r < 3; r++) run.client(RaterKind.HUMAN, "rater-" + r, t, ratings[t][r]);

        new ClientVerdictsCommand(run.opinions()).run(FakeCall.of("r"), console);

        // Of 12 pairs 5 say the same (1 + 0 + 3 + 1), and 6 accept the same (1 + 1 + 3 + 1).
        assertThat(console.rows()).singleElement().satisfies(r -> assertThat(r).startsWith("baseline:lead", "1", "1", "1", "1", "75.0 %").endsWith("41.7 %", "50.0 %", "12"));
    }

    @Test
    void an_adjudicator_settles_a_client_verdict_and_a_tie_is_left_open() {
        RatedRun run = new RatedRun(2).client(RaterKind.HUMAN, "a", 0, 1).client(RaterKind.HUMAN, "b", 0, 3).client(RaterKind.HUMAN, "a", 1, 1).client(RaterKind.HUMAN, "b", 1, 3)
                .client(RaterKind.ADJUDICATOR, "c", 1, 3);

        new ClientVerdictsCommand(run.opinions()).run(FakeCall.of("r"), console);

        assertThat(console.rows().get(0)).startsWith("baseline:lead", "0", "0", "1", "1", "100.0 %");
        assertThat(console.lines()).anyMatch(l -> l.contains("1 submissions of baseline:lead are accepted by as many as not"));
        assertThatThrownBy(() -> new ClientVerdictsCommand(judged().opinions()).run(FakeCall.of("r"), console)).isInstanceOf(UserError.class)
                .hasMessageContaining("scale: {min: 1, max: 3, pass-at: 2}");
    }
}

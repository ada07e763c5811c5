// SPDX-License-Identifier: Apache-2.0
package assay.engine.settle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.economy.Mark;
import assay.core.grading.Grounds;
import assay.core.grading.Rater;
import assay.core.grading.RaterKind;
import assay.core.grading.Verdict;
import assay.core.spi.grader.Grader;
import assay.core.spi.grader.Grading;
import assay.core.task.Importance;
import assay.core.work.Spent;
import assay.core.work.Usage;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.Set;
import assay.core.economy.Engagement;
import assay.core.economy.Job;
import assay.core.money.Money;
import assay.core.problem.UserError;
import assay.core.run.PolicyChoice;
import assay.core.run.Schedule;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.engine.Progress;
import assay.core.spi.engine.RegradeRequest;
import assay.core.spi.model.ModelFailure;
import assay.core.spi.store.Fact;
import assay.engine.bench.FlatPolicy;
import assay.engine.bench.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Jobs under economic policies. */
class SettlingTest {
    private final Workbench bench = new Workbench().suite(Workbench.task("t", "fine"), Workbench.task("u", "other"));

    private void reprice(String policy) throws Exception {
        bench.engine().reprice(bench.store, "r", List.of(new PolicyChoice(policy, Settings.EMPTY)), Progress.SILENT);
    }

    @Test
    void a_job_has_the_engagements_of_all_workers_and_trials() throws Exception {
        bench.schedule = new Schedule(2, 0, 4, 7);

        bench.run("scripted:good", "echo:x");

        // Which task ends first is nobody's promise.
        assertThat(bench.policy.jobs()).extracting(Job::task).containsExactlyInAnyOrder("t", "u");
        assertThat(bench.policy.jobs().get(0).engagements()).extracting(e -> e.worker() + "." + e.trial()).containsExactly("0.0", "0.1", "1.0", "1.1");
        assertThat(bench.policy.jobs().get(0).worth().price().orElseThrow().usd()).isEqualTo(Money.usd("10"));
    }

    @Test
    void work_and_its_money_stand_in_a_round() throws Exception {
        bench.schedule = new Schedule(1, 0, 1, 7);

        bench.run("scripted:good");

        Engagement e = bench.policy.jobs().get(0).engagements().get(0);
        assertThat(e.complete()).isTrue();
        assertThat(e.rounds()).singleElement().satisfies(r -> {
            assertThat(r.workCost()).isEqualTo(Money.usd("0.15"));
            assertThat(r.gradingCost()).isEqualTo(Money.usd("0"));
        });
    }

    @Test
    void what_was_spent_in_vain_is_a_round_that_is_not_complete() throws Exception {
        bench.solvers.put("single", new assay.engine.bench.AskingSolver(2), Map.of());
        bench.schedule = new Schedule(1, 0, 1, 7);
        bench.provider.follow((n, p) -> {
            if (n == 1) return "fine";
            throw new ModelFailure.Refused("no more", null);
        });

        bench.run("scripted:good");

        assertThat(bench.policy.jobs().get(0).engagements().get(0).rounds()).singleElement()
                .matches(r -> !r.complete() && r.workCost().equals(Money.usd("0.15")));
    }

    private static final Duration LOOK = Duration.ofMinutes(20);

    /** A person who takes twenty minutes and a dollar a verdict, eight hours after the work came in. */
    private Verdict ann(Grading work, boolean met) {
        bench.time.pass(Duration.ofHours(8));
        Spent spent = new Spent(Usage.NONE, Optional.of(Money.usd("1")), Duration.ZERO, LOOK);
        return new Verdict.Graded("has-it", new Rater(RaterKind.HUMAN, "ann"), met, met ? 1 : 0, new Grounds(met ? "" : "wrong", met ? "" : "mend it", OptionalDouble.empty(), spent));
    }

    @Test
    void people_s_minutes_are_parted_into_looking_and_writing_and_the_rest_of_the_gap_was_waiting() throws Exception {
        bench.schedule = new Schedule(1, 1, 1, 7);
        bench.suite(Workbench.task("t", "fine"));
        bench.provider.follow((n, p) -> n == 1 ? "poor" : "fine");
        bench.graders.put("keyword", (Grader) (work, shop) -> List.of(ann(work, work.submission().text().contains("fine"))), Map.of("assay.grader.kind", "HUMAN"));

        bench.run("scripted:good");

        List<Engagement.Round> rounds = bench.policy.jobs().get(0).engagements().get(0).rounds();
        assertThat(rounds).extracting(Engagement.Round::humanTime).containsExactly(LOOK, LOOK);
        assertThat(rounds).extracting(r -> r.parts().feedback()).as("5 of 20 minutes, and none where nobody was told").containsExactly(Duration.ofMinutes(5), Duration.ZERO);
        assertThat(rounds).extracting(r -> r.parts().waiting().toMinutes()).containsExactly(8 * 60 - 20L, 0L);
        assertThat(rounds).allMatch(r -> r.parts().people().equals(Money.usd("1")) && r.parts().raters().equals(Set.of(RaterKind.HUMAN)));
    }

    @Test
    void a_person_s_look_at_the_only_turn_is_known_with_its_money() throws Exception {
        bench.suite(Workbench.task("t", "fine"));
        bench.graders.put("keyword", (Grader) (work, shop) -> List.of(ann(work, true)), Map.of("assay.grader.kind", "HUMAN"));

        bench.run("scripted:good");

        Engagement.Round round = bench.policy.jobs().get(0).engagements().get(0).rounds().get(0);
        assertThat(round.humanTime()).isEqualTo(LOOK);
        assertThat(round.parts().people()).isEqualTo(Money.usd("1"));
        assertThat(round.parts().feedback()).isEqualTo(Duration.ZERO);
    }

    @Test
    void the_criteria_of_the_turn_that_counts_are_marked() throws Exception {
        bench.schedule = new Schedule(1, 0, 1, 7);

        bench.run("scripted:good");

        assertThat(bench.policy.jobs()).extracting(j -> j.engagements().get(0).marks())
                .containsExactly(List.of(new Mark("has-it", Importance.CRITICAL, true)), List.of(new Mark("has-it", Importance.CRITICAL, false)));
    }

    @Test
    void other_rates_settle_anew_and_stay_with_the_run() throws Exception {
        bench.run("scripted:good");
        Settings dear = Settings.EMPTY.with("wages", Settings.EMPTY.with("reviewer", 90));

        repriceAt(Optional.of(dear));
        assertThat(bench.policy.settled()).isEqualTo(4);
        repriceAt(Optional.of(dear));
        reprice("payout");
        assertThat(bench.policy.settled()).isEqualTo(4);
        repriceAt(Optional.of(Settings.EMPTY));
        repriceAt(Optional.of(dear));

        assertThat(bench.policy.settled()).as("there and back again").isEqualTo(8);
        try (var settled = bench.store.settlements("r", "payout")) {
            assertThat(settled.map(Fact.Settled::key).distinct().count()).isEqualTo(2);
        }
        assertThat(bench.texts.plan(bench.store.run("r").orElseThrow().plan()).rates().source()).isEqualTo(dear);
    }

    @Test
    void a_discount_lowers_what_policies_reckon_with_and_not_what_the_run_cost() throws Exception {
        bench.run("scripted:good");

        repriceAt(Optional.of(Settings.EMPTY.with("discounts", Settings.EMPTY.with("scripted", Setting.of(new java.math.BigDecimal("0.4"))))));

        Job again = bench.policy.jobs().get(2);
        assertThat(again.engagements().get(0).rounds()).last().extracting(Engagement.Round::workCost).isEqualTo(Money.usd("0.09"));
        assertThat(bench.cells()).allMatch(c -> c.spent().cost().orElseThrow().micros() % 150_000 == 0);
    }

    private void repriceAt(Optional<Settings> rates) throws Exception {
        bench.engine().reprice(bench.store, "r", List.of(), rates, Progress.SILENT);
    }

    @Test
    void what_did_not_change_is_not_reckoned_again() throws Exception {
        bench.run("scripted:good");

        reprice("payout");

        assertThat(bench.policy.settled()).isEqualTo(2);
    }

    @Test
    void a_task_is_settled_while_others_are_still_at_work() throws Exception {
        List<Integer> settledBefore = new java.util.concurrent.CopyOnWriteArrayList<>();
        bench.provider.follow((n, p) -> {
            for (int i = 0; n > 1 && i < 500 && bench.policy.settled() == 0; i++) Thread.sleep(10);
            settledBefore.add(bench.policy.settled());
            return "fine";
        });

        bench.run("scripted:good");

        assertThat(settledBefore).containsExactly(0, 1);
        assertThat(bench.store.settlements("r", "payout")).extracting(Fact.Settled::task).containsExactly(0L, 1L);
    }

    @Test
    void only_the_job_that_changed_is_reckoned_again() throws Exception {
        bench.run("scripted:good");
        bench.suite(Workbench.task("t", "splendid"));

        bench.regrade(new RegradeRequest(List.of(Path.of("suite")), Optional.empty(), Optional.empty(), false));

        assertThat(bench.policy.settled()).isEqualTo(3);
        assertThat(bench.store.settlements("r", "payout").map(s -> s.accounts().get(0).earnings())).containsExactly(Money.usd("0"), Money.usd("0"));
    }

    @Test
    void another_policy_is_kept_beside_the_first() throws Exception {
        bench.run("scripted:good");
        bench.policies.put("flat", new FlatPolicy(), Map.of());

        reprice("flat");

        assertThat(bench.store.settlements("r", "payout")).hasSize(2);
        assertThat(bench.store.settlements("r", "flat")).hasSize(2).allMatch(s -> s.by().name().equals("flat"));
        assertThat(bench.store.run("r").orElseThrow().revision()).as("the plan names both from now on").isEqualTo(1);
    }

    @Test
    void another_build_of_a_policy_reckons_again() throws Exception {
        bench.run("scripted:good");
        bench.policies.rebuild("payout", bench.policy, "sha-of-another-build");

        reprice("payout");

        assertThat(bench.policy.settled()).isEqualTo(4);
    }

    @Test
    void a_policy_that_breaks_is_named_with_the_task() throws Exception {
        bench.run("scripted:good");
        bench.policies.put("broken", new FlatPolicy() {
            @Override
            public assay.core.economy.Settlement settle(Job job, assay.core.spi.economy.Rates rates) {
                throw new IllegalStateException("no price");
            }
        }, Map.of());

        assertThatThrownBy(() -> reprice("broken")).isInstanceOf(UserError.class)
                .hasMessageContaining("Policy \"broken\" broke at task \"t\"").hasMessageContaining("no price");
        assertThat(bench.store.facts(Fact.Settled.class)).hasSize(2);
    }

    @Test
    void a_ledger_that_does_not_balance_is_refused_by_name() throws Exception {
        bench.run("scripted:good");
        bench.policies.put("crooked", new FlatPolicy() {
            @Override
            public assay.core.economy.Settlement settle(Job job, assay.core.spi.economy.Rates rates) {
                return new assay.core.economy.Settlement(List.of(
                        new assay.core.economy.Account(0, Money.usd("5"), Money.usd("0"), List.of(), List.of())));
            }
        }, Map.of());

        assertThatThrownBy(() -> reprice("crooked")).isInstanceOf(UserError.class).hasMessageContaining("Policy \"crooked\" broke at task \"t\"")
                .hasMessageContaining("does not balance").hasMessageContaining("5.00 USD");
    }

    @Test
    void a_policy_that_breaks_at_the_end_of_a_run_is_told_of_and_the_work_stands() throws Exception {
        bench.policies.put("payout", new FlatPolicy() {
            @Override
            public assay.core.economy.Settlement settle(Job job, assay.core.spi.economy.Rates rates) {
                throw new IllegalStateException("no price");
            }
        }, Map.of());

        var end = bench.run("scripted:good");

        assertThat(end.notes()).anyMatch(n -> n.contains("Policy \"payout\" broke"));
        assertThat(bench.cells()).hasSize(2);
    }
}

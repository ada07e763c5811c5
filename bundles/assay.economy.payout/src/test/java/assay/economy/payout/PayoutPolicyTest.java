// SPDX-License-Identifier: Apache-2.0
package assay.economy.payout;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.economy.Account;
import assay.core.economy.Job;
import assay.core.economy.Mark;
import assay.core.economy.Measure;
import assay.core.money.Money;
import assay.core.spi.economy.EconomicPolicy;
import assay.core.work.Outcome;
import assay.testkit.economy.FakeEngagement;
import assay.testkit.economy.FakeJob;
import assay.testkit.economy.FakeRates;
import assay.testkit.economy.PolicyKit;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PayoutPolicyTest extends PolicyKit {
    @Override
    protected EconomicPolicy policy() {
        return new PayoutPolicy();
    }

    private Account first(Job job) {
        return policy().settle(job, FakeRates.DOLLAR_A_MINUTE).accounts().get(0);
    }

    private static Measure measure(Account account, String name) {
        return account.measures().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void complete_work_earns_the_price() {
        assertThat(first(FakeJob.paying("120", FakeEngagement.complete(0, 0))).earnings()).isEqualTo(Money.usd("120"));
    }

    @Test
    void incomplete_work_earns_nothing_whatever_its_score() {
        assertThat(first(FakeJob.paying("120", FakeEngagement.failed(0, 0))).earnings()).isEqualTo(Money.usd("0"));
    }

    @Test
    void trials_earn_their_mean_so_that_sums_compare_with_prices() {
        Job job = FakeJob.paying("90", FakeEngagement.complete(0, 0), FakeEngagement.complete(0, 1), FakeEngagement.failed(0, 2));

        assertThat(first(job).earnings()).isEqualTo(Money.usd("60"));
    }

    @Test
    void a_trial_that_the_machinery_lost_costs_money_and_says_nothing_of_earnings() {
        Job job = FakeJob.paying("90", FakeEngagement.complete(0, 0).round("2", "0", Duration.ZERO),
                FakeEngagement.ended(0, 1, Outcome.MODEL_ERROR).round("1", "0", Duration.ZERO));

        assertThat(first(job).earnings()).isEqualTo(Money.usd("90"));
        assertThat(first(job).cost()).isEqualTo(Money.usd("1.5"));
    }

    @Test
    void cost_is_work_and_grading_and_peoples_time_at_the_wage() {
        Account account = first(FakeJob.paying("120", FakeEngagement.complete(0, 0).round("0.30", "0.05", Duration.ofMinutes(12))));

        assertThat(account.cost()).isEqualTo(Money.usd("12.35"));
        assertThat(account.postings()).extracting(p -> p.to().label()).containsExactly("worker", "model-provider", "judge", "reviewer");
    }

    @Test
    void the_earn_rate_leaves_out_what_nobody_assessed() {
        assertThat(measure(first(FakeJob.paying("80", FakeEngagement.ended(0, 0, Outcome.OPEN))), "earn-rate").denominator()).isZero();
        assertThat(measure(first(FakeJob.paying("80", FakeEngagement.failed(0, 0))), "earn-rate")).isEqualTo(new Measure("earn-rate", 0, 80));
    }

    @Test
    void cost_of_a_complete_job_counts_the_failures_in() {
        Account account = first(FakeJob.paying("80", FakeEngagement.complete(0, 0).round("1", "0", Duration.ZERO),
                FakeEngagement.failed(0, 1).round("3", "0", Duration.ZERO)));

        Measure m = measure(account, "cost-per-complete");
        assertThat(m.numerator() / m.denominator()).isEqualTo(4);
    }

    private static Account with(String key, String value, FakeEngagement work) {
        assay.core.settings.Setting setting = value.matches("[0-9.]+") ? assay.core.settings.Setting.of(new java.math.BigDecimal(value)) : assay.core.settings.Setting.of(value);
        assay.core.settings.Settings settings = assay.core.settings.Settings.EMPTY.with(key, setting);
        if (key.equals("milestones")) settings = settings.with("form", "milestone");
        return new PayoutPolicy().settle(FakeJob.paying("100", work), new assay.testkit.economy.FakeRates(settings, Money.usd("40"))).accounts().get(0);
    }

    private static Mark mark(String id, assay.core.task.Importance importance, boolean right) {
        return new Mark(id, importance, right);
    }

    @Test
    void each_pitfall_that_occurred_costs_a_share_of_the_price() {
        Mark invented = mark("invented", assay.core.task.Importance.PITFALL, false);
        Mark rude = mark("rude", assay.core.task.Importance.PITFALL, true);
        Mark late = mark("figures", assay.core.task.Importance.CRITICAL, true);

        Account account = with("pitfall-penalty", "0.3", FakeEngagement.complete(0, 0).marked(invented, rude, late));

        assertThat(account.earnings()).isEqualTo(Money.usd("70"));
        assertThat(account.postings()).anyMatch(p -> p.kind() == assay.core.economy.Posting.Kind.PENALTY && p.amount().equals(Money.usd("30")) && p.memo().equals("pitfalls"));
    }

    @Test
    void a_pitfall_takes_no_more_than_the_work_earned() {
        Mark pitfall = mark("invented", assay.core.task.Importance.PITFALL, false);

        assertThat(with("pitfall-penalty", "0.6", FakeEngagement.complete(0, 0).marked(pitfall, pitfall)).earnings()).isEqualTo(Money.usd("0"));
        assertThat(with("pitfall-penalty", "0.6", FakeEngagement.failed(0, 0).marked(pitfall)).earnings()).isEqualTo(Money.usd("0"));
    }

    @Test
    void critical_criteria_may_be_milestones() {
        FakeEngagement half = FakeEngagement.failed(0, 0).marked(mark("a", assay.core.task.Importance.CRITICAL, true),
                mark("b", assay.core.task.Importance.CRITICAL, false), mark("c", assay.core.task.Importance.OPTIONAL, false));

        assertThat(with("milestones", "critical", half).earnings()).isEqualTo(Money.usd("50"));
    }

    @Test
    void the_wage_of_a_reviewer_may_be_set_and_is_above_zero() {
        PayoutPolicy policy = new PayoutPolicy();

        policy.check(assay.core.settings.Settings.EMPTY.with("reviewer-hourly", 55));

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> policy.check(assay.core.settings.Settings.EMPTY.with("reviewer-hourly", 0)))
                .hasMessageContaining("above 0");
    }
}

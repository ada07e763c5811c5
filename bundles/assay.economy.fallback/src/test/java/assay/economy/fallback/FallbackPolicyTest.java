// SPDX-License-Identifier: Apache-2.0
package assay.economy.fallback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import assay.core.economy.Account;
import assay.core.economy.Engagement;
import assay.core.economy.Job;
import assay.core.economy.Measure;
import assay.core.money.Money;
import assay.core.settings.Settings;
import assay.core.spi.economy.EconomicPolicy;
import assay.core.work.Outcome;
import assay.testkit.economy.FakeEngagement;
import assay.testkit.economy.FakeJob;
import assay.testkit.economy.FakeRates;
import assay.testkit.economy.PolicyKit;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FallbackPolicyTest extends PolicyKit {
    @Override
    protected EconomicPolicy policy() {
        return new FallbackPolicy();
    }

    private Account first(Settings settings, Job job) {
        return policy().settle(job, new FakeRates(settings, Money.usd("60"))).accounts().get(0);
    }

    private double value(Settings settings, Job job, String name) {
        Measure m = first(settings, job).measures().stream().filter(x -> x.name().equals(name)).findFirst().orElseThrow();
        return m.numerator() / m.denominator();
    }

    private static Engagement costing(FakeEngagement e, String usd) {
        return e.round(usd, "0.5", Duration.ofMinutes(6));
    }

    private static Job fiveTries() {
        return FakeJob.paying("100", costing(FakeEngagement.complete(0, 0), "2"), costing(FakeEngagement.failed(0, 1), "2"),
                costing(FakeEngagement.failed(0, 2), "2"), costing(FakeEngagement.failed(0, 3), "2"), costing(FakeEngagement.complete(0, 4), "2"));
    }

    @Test
    void what_the_model_solves_saves_its_price_less_the_attempt() {
        assertThat(value(Settings.EMPTY, FakeJob.paying("100", costing(FakeEngagement.complete(0, 0), "4")), "saving@1")).isEqualTo(0.96);
    }

    @Test
    void what_the_model_fails_costs_the_attempt_on_top() {
        assertThat(value(Settings.EMPTY, FakeJob.paying("100", costing(FakeEngagement.failed(0, 0), "4")), "saving@1")).isEqualTo(-0.04);
    }

    @Test
    void several_attempts_are_all_paid_and_fail_together_as_often_as_samples_say() {
        Settings two = Settings.EMPTY.with("attempts", 2);

        assertThat(value(two, fiveTries(), "pass@2")).isCloseTo(0.7, within(1e-12));
        assertThat(value(two, fiveTries(), "saving@2")).isCloseTo(0.66, within(1e-12));
        assertThat(value(two, fiveTries(), "saving@1")).isCloseTo(0.38, within(1e-12));
    }

    @Test
    void the_contribution_is_what_was_solved_for_a_dollar_that_was_spent() {
        assertThat(value(Settings.EMPTY, fiveTries(), "contribution@1")).isCloseTo(40.0 / 62, within(1e-12));
    }

    @Test
    void checking_is_free_unless_it_is_asked_for() {
        Job job = FakeJob.paying("100", costing(FakeEngagement.complete(0, 0), "4"));

        assertThat(first(Settings.EMPTY, job).cost()).isEqualTo(Money.usd("4"));
        assertThat(first(Settings.EMPTY.with("review", true), job).cost()).isEqualTo(Money.usd("10.5"));
    }

    @Test
    void the_ledger_earns_what_is_saved() {
        Account account = first(Settings.EMPTY, fiveTries());

        assertThat(account.earnings().minus(account.cost())).isEqualTo(Money.usd("38"));
    }

    @Test
    void jobs_with_too_few_attempts_are_left_out_and_counted() {
        Account account = first(Settings.EMPTY.with("attempts", 3), FakeJob.paying("100", FakeEngagement.complete(0, 0)));

        assertThat(account.measures()).contains(new Measure("saving@3", 0, 0), new Measure("left-out@3", 1, 1), new Measure("left-out@1", 0, 1));
    }

    @Test
    void what_the_machinery_lost_is_paid_and_says_nothing() {
        Job job = FakeJob.paying("100", costing(FakeEngagement.complete(0, 0), "2"), costing(FakeEngagement.ended(0, 1, Outcome.MODEL_ERROR), "1"));

        assertThat(value(Settings.EMPTY, job, "saving@1")).isEqualTo(0.97);
    }

    @Test
    void no_attempt_at_all_is_refused() {
        assertThatThrownBy(() -> policy().check(Settings.EMPTY.with("attempts", 0))).hasMessageContaining("attempts").hasMessageContaining("1 to 1000");
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.economy.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.core.economy.Account;
import assay.core.economy.Job;
import assay.core.economy.Measure;
import assay.core.money.Money;
import assay.core.spi.economy.EconomicPolicy;
import assay.core.task.HumanEffort;
import assay.core.task.Labels;
import assay.core.task.Worth;
import assay.core.work.Outcome;
import assay.testkit.economy.FakeEngagement;
import assay.testkit.economy.FakeJob;
import assay.testkit.economy.FakeRates;
import assay.testkit.economy.PolicyKit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AutomationPolicyTest extends PolicyKit {
    @Override
    protected EconomicPolicy policy() {
        return new AutomationPolicy();
    }

    private Account account(Job job, int index) {
        return policy().settle(job, FakeRates.DOLLAR_A_MINUTE).accounts().get(index);
    }

    private static Measure measure(Account account, String name) {
        return account.measures().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
    }

    private static FakeEngagement costing(FakeEngagement e, String usd) {
        return e.round(usd, "9", Duration.ZERO);
    }

    @Test
    void accepted_work_earns_what_the_person_was_paid_and_brings_the_price_down_to_its_cost() {
        Account account = account(FakeJob.paying("600", costing(FakeEngagement.complete(0, 0), "6")), 0);

        assertThat(account.earnings()).isEqualTo(Money.usd("600"));
        assertThat(account.cost()).isEqualTo(Money.usd("6"));
        assertThat(measure(account, "autoflation")).isEqualTo(new Measure("autoflation", 594, 600));
    }

    @Test
    void work_that_is_dearer_than_the_person_deflates_nothing() {
        assertThat(measure(account(FakeJob.paying("5", costing(FakeEngagement.complete(0, 0), "6")), 0), "autoflation").numerator()).isZero();
    }

    @Test
    void work_that_is_not_accepted_deflates_nothing() {
        Account account = account(FakeJob.paying("600", costing(FakeEngagement.failed(0, 0), "6")), 0);

        assertThat(measure(account, "autoflation")).isEqualTo(new Measure("autoflation", 0, 600));
        assertThat(measure(account, "automation-rate")).isEqualTo(new Measure("automation-rate", 0, 1));
    }

    @Test
    void the_cheapest_of_all_workers_sets_the_price_for_all() {
        Job job = FakeJob.paying("600", costing(FakeEngagement.complete(0, 0), "6"), costing(FakeEngagement.complete(1, 0), "2"));

        assertThat(measure(account(job, 0), "autoflation-of-all").numerator()).isEqualTo(598);
        assertThat(measure(account(job, 0), "autoflation").numerator()).isEqualTo(594);
    }

    @Test
    void trials_count_as_their_mean() {
        Account account = account(FakeJob.paying("600", costing(FakeEngagement.complete(0, 0), "6"), costing(FakeEngagement.failed(0, 1), "6")), 0);

        assertThat(account.earnings()).isEqualTo(Money.usd("300"));
        assertThat(measure(account, "autoflation").numerator()).isCloseTo(297, within(1e-9));
    }

    @Test
    void failures_have_a_cause_and_shares_that_add_up() {
        Account account = account(FakeJob.paying("600", FakeEngagement.failed(0, 0), FakeEngagement.ended(0, 1, Outcome.REFUSED),
                FakeEngagement.ended(0, 2, Outcome.OUT_OF_TIME), FakeEngagement.complete(0, 3)), 0);

        assertThat(measure(account, "failed-refused")).isEqualTo(new Measure("failed-refused", 0.25, 0.75));
        assertThat(account.measures().stream().filter(m -> m.name().startsWith("failed-")).mapToDouble(Measure::numerator).sum()).isEqualTo(0.75);
    }

    @Test
    void a_job_without_a_price_is_worth_what_it_takes_a_person() {
        Worth worth = new Worth(Optional.empty(), Optional.of(new HumanEffort(Duration.ofHours(2), Money.usd("50"), 1)), Optional.empty());

        assertThat(account(new FakeJob("job", worth, Labels.NONE, List.of(FakeEngagement.complete(0, 0))), 0).earnings()).isEqualTo(Money.usd("100"));
    }

    @Test
    void a_job_of_unknown_worth_is_left_out_of_the_dollars_and_not_of_the_rate() {
        Account account = account(FakeJob.unpriced(FakeEngagement.complete(0, 0)), 0);

        assertThat(account.measures()).contains(new Measure("left-out", 1, 1), new Measure("automation-rate", 1, 1), new Measure("autoflation", 0, 0));
    }
}

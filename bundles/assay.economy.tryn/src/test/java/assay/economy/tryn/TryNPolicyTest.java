// SPDX-License-Identifier: Apache-2.0
package assay.economy.tryn;

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
import assay.core.task.HumanEffort;
import assay.core.task.Labels;
import assay.core.task.Price;
import assay.core.task.Worth;
import assay.testkit.economy.FakeEngagement;
import assay.testkit.economy.FakeJob;
import assay.testkit.economy.FakeRates;
import assay.testkit.economy.PolicyKit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TryNPolicyTest extends PolicyKit {
    @Override
    protected EconomicPolicy policy() {
        return new TryNPolicy();
    }

    /** A person takes 100 minutes for 200 dollars; a try costs 3 dollars and its review 10 minutes, a dollar each. */
    private static Job job(FakeEngagement... tries) {
        Worth worth = new Worth(Optional.of(Price.fixedUsd("300")),
                Optional.of(new HumanEffort(Duration.ofMinutes(100), Money.usd("120"), 0.95)), Optional.empty());
        return new FakeJob("job", worth, Labels.NONE, List.of(tries).stream().<Engagement>map(t -> t.round("3", "0", Duration.ofMinutes(10))).toList());
    }

    private Account first(Settings settings, Job job) {
        return policy().settle(job, new FakeRates(settings, Money.usd("60"))).accounts().get(0);
    }

    private double value(Settings settings, Job job, String name) {
        Measure m = first(settings, job).measures().stream().filter(x -> x.name().equals(name)).findFirst().orElseThrow();
        return m.numerator() / m.denominator();
    }

    private static Settings tries(int n) {
        return Settings.EMPTY.with("tries", n);
    }

    @Test
    void one_try_costs_itself_its_review_and_a_person_for_what_failed() {
        Job half = job(FakeEngagement.complete(0, 0), FakeEngagement.failed(0, 1));

        assertThat(value(tries(1), half, "cost")).isCloseTo(13 + 0.5 * 200, within(1e-9));
        assertThat(value(tries(1), half, "minutes")).isCloseTo(0.05 + 10 + 0.5 * 100, within(1e-9));
    }

    @Test
    void independent_tries_and_measured_ones_differ_once_trials_run_out() {
        Job half = job(FakeEngagement.complete(0, 0), FakeEngagement.failed(0, 1));

        assertThat(value(tries(2), half, "cost")).isCloseTo(13 * 1.5 + 0.25 * 200, within(1e-9));
        assertThat(value(tries(2), half, "cost-measured")).isCloseTo(13 * 1.5, within(1e-9));
    }

    @Test
    void a_win_rate_that_is_given_holds_for_every_task() {
        Settings settings = tries(1).with("win-rate", assay.core.settings.Setting.of(new BigDecimal("0.25")));

        assertThat(value(settings, job(FakeEngagement.failed(0, 0)), "cost")).isCloseTo(13 + 0.75 * 200, within(1e-9));
    }

    @Test
    void unlimited_tries_need_no_person() {
        Settings settings = Settings.EMPTY.with("tries", "unlimited").with("win-rate", assay.core.settings.Setting.of(new BigDecimal("0.25")));

        policy().check(settings);

        assertThat(value(settings, job(FakeEngagement.failed(0, 0)), "cost")).isCloseTo(52, within(1e-9));
    }

    @Test
    void a_task_that_always_fails_takes_all_tries_and_a_person() {
        assertThat(value(tries(3), job(FakeEngagement.failed(0, 0)), "cost")).isCloseTo(39 + 200, within(1e-9));
    }

    @Test
    void the_ledger_books_the_course_that_was_measured() {
        Account account = first(tries(2), job(FakeEngagement.complete(0, 0), FakeEngagement.failed(0, 1)));

        assertThat(account.cost()).isEqualTo(Money.usd("19.5"));
        assertThat(account.earnings()).isEqualTo(Money.usd("300"));
    }

    @Test
    void tasks_without_human_minutes_are_left_out_and_counted() {
        assertThat(first(tries(1), FakeJob.paying("10", FakeEngagement.complete(0, 0))).measures())
                .contains(new Measure("left-out", 1, 1), new Measure("cost-ratio", 0, 0));
    }

    @Test
    void settings_that_cannot_be_are_refused() {
        assertThatThrownBy(() -> policy().check(tries(0))).hasMessageContaining("tries");
        assertThatThrownBy(() -> policy().check(Settings.EMPTY.with("win-rate", 2))).hasMessageContaining("[0, 1]");
        assertThatThrownBy(() -> policy().check(Settings.EMPTY.with("tries", "unlimited"))).hasMessageContaining("win-rate");
    }
}

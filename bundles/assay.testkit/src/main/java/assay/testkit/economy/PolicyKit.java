// SPDX-License-Identifier: Apache-2.0
package assay.testkit.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.economy.Account;
import assay.core.economy.Job;
import assay.core.economy.Measure;
import assay.core.economy.Settlement;
import assay.core.money.Money;
import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import assay.core.spi.economy.EconomicPolicy;
import assay.core.work.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every economic policy must do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PolicyKit {
    /** A fresh policy. */
    protected abstract EconomicPolicy policy();

    /** Settings under which the policy works. */
    protected Settings settings() {
        return Settings.EMPTY;
    }

    /** Jobs of all sorts: priced and not, complete and failed, with trials, turns, infrastructure failures, nobody at work. */
    static Stream<Job> jobs() {
        FakeEngagement reworked = FakeEngagement.complete(0, 0).round("0.12", "0.003", Duration.ofMinutes(7)).round("0.2", "0", Duration.ZERO);
        return Stream.of(
                FakeJob.paying("120", reworked, FakeEngagement.failed(1, 0).round("0.01", "0", Duration.ZERO)),
                FakeJob.paying("100", FakeEngagement.complete(0, 0), FakeEngagement.failed(0, 1), FakeEngagement.failed(0, 2)),
                FakeJob.paying("75", FakeEngagement.ended(0, 0, Outcome.MODEL_ERROR), FakeEngagement.ended(1, 0, Outcome.OPEN)),
                FakeJob.paying("0", FakeEngagement.complete(0, 0)),
                FakeJob.unpriced(FakeEngagement.complete(0, 0).round("1.5", "0.5", Duration.ofHours(2))),
                FakeJob.paying("10"));
    }

    private Settlement settle(Job job) {
        return policy().settle(job, new FakeRates(settings(), Money.usd("60")));
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void the_same_job_gives_the_same_settlement(Job job) {
        assertThat(settle(job)).isEqualTo(settle(job));
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void a_worker_has_one_account_at_most_and_had_a_part_in_the_job(Job job) {
        List<Integer> workers = settle(job).accounts().stream().map(Account::worker).toList();

        assertThat(workers).doesNotHaveDuplicates().allMatch(w -> job.engagements().stream().anyMatch(e -> e.worker() == w));
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void postings_balance_to_earnings_less_cost(Job job) {
        settle(job).accounts().forEach(Account::requireBalance);
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void an_account_is_in_one_currency(Job job) {
        for (Account account : settle(job).accounts())
            assertThat(account.postings()).allMatch(p -> p.amount().currency().equals(account.earnings().currency()));
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void a_measure_has_one_value_an_account(Job job) {
        for (Account account : settle(job).accounts())
            assertThat(account.measures()).extracting(Measure::name).doesNotHaveDuplicates().allMatch(n -> !n.isBlank());
    }

    @Test
    void a_job_that_nobody_worked_on_settles_to_nothing() {
        assertThat(settle(FakeJob.paying("10")).accounts()).isEmpty();
    }

    @Test
    void unknown_settings_are_refused_by_name() {
        Settings odd = settings().with("no-such-setting", "x");

        assertThatThrownBy(() -> policy().check(odd)).isInstanceOf(SettingsError.class).hasMessageContaining("no-such-setting");
    }

    @Test
    void known_settings_are_accepted_and_the_policy_says_what_it_does() {
        policy().check(settings());

        assertThat(policy().describe()).endsWith(".");
    }
}

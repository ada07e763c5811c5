// SPDX-License-Identifier: Apache-2.0
package assay.economy.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.economy.Account;
import assay.core.economy.Engagement;
import assay.core.economy.Posting;
import assay.core.money.Money;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.economy.EconomicPolicy;
import assay.core.task.Labels;
import assay.core.task.Price;
import assay.core.task.Worth;
import assay.core.work.Outcome;
import assay.testkit.economy.FakeEngagement;
import assay.testkit.economy.FakeJob;
import assay.testkit.economy.FakeRates;
import assay.testkit.economy.PolicyKit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FormTest extends PolicyKit {
    private static final Setting MILESTONES = new Setting.Items(List.of(number("1"), number("0.5")));

    @Override
    protected EconomicPolicy policy() {
        return new PayoutPolicy();
    }

    @Override
    protected Settings settings() {
        return form("pro-rata").with("late-decay", number("0.1"));
    }

    private static Setting number(String value) {
        return Setting.of(new BigDecimal(value));
    }

    private static Settings form(String name) {
        return Settings.EMPTY.with("form", name);
    }

    /** Two hours of work at a price of 100 dollars. */
    private Account account(Settings settings, double score, boolean complete, Optional<Duration> deadline) {
        Engagement.Round round = new Engagement.Round(complete, Money.usd("0"), Money.usd("0"), Duration.ofHours(2), Duration.ZERO);
        Engagement work = new FakeEngagement(0, 0, Outcome.ASSESSED, complete, OptionalDouble.of(score), List.of(round));
        Worth worth = new Worth(Optional.of(Price.fixedUsd("100")), Optional.empty(), deadline);
        return policy().settle(new FakeJob("job", worth, Labels.NONE, List.of(work)), new FakeRates(settings, Money.usd("60"))).accounts().get(0);
    }

    private Money earned(Settings settings, double score, boolean complete) {
        return account(settings, score, complete, Optional.empty()).earnings();
    }

    @Test
    void pay_pro_rata_is_the_share_of_the_score_and_never_negative() {
        assertThat(earned(form("pro-rata"), 0.6, false)).isEqualTo(Money.usd("60"));
        assertThat(earned(form("pro-rata"), -0.4, false)).isEqualTo(Money.usd("0"));
    }

    @Test
    void a_quality_cliff_pays_nothing_below_it() {
        Settings cliff = form("quality-cliff").with("cliff", number("0.7"));

        assertThat(earned(cliff, 0.69, false)).isEqualTo(Money.usd("0"));
        assertThat(earned(cliff, 0.7, false)).isEqualTo(Money.usd("70"));
        assertThat(earned(cliff, 0.9, true)).isEqualTo(Money.usd("100"));
    }

    @Test
    void each_milestone_releases_an_equal_part() {
        Settings milestones = form("milestone").with("milestones", MILESTONES);

        assertThat(earned(form("milestone").with("milestones", "0.5/1"), 0.5, false)).isEqualTo(Money.usd("50"));
        assertThat(earned(milestones, 0.5, false)).isEqualTo(Money.usd("50"));
        assertThat(earned(milestones, 0.4, false)).isEqualTo(Money.usd("0"));
    }

    @Test
    void late_work_pays_a_penalty_for_each_hour_and_no_more_than_it_earned() {
        Optional<Duration> deadline = Optional.of(Duration.ofMinutes(30));
        Settings late = Settings.EMPTY.with("late-decay", number("0.2"));

        assertThat(account(late, 1, true, deadline).postings()).extracting(Posting::kind)
                .containsExactly(Posting.Kind.CLIENT_PAYMENT, Posting.Kind.PENALTY);
        assertThat(account(late, 1, true, deadline).earnings()).isEqualTo(Money.usd("70"));
        assertThat(account(Settings.EMPTY.with("late-decay", 1), 1, true, deadline).earnings()).isEqualTo(Money.usd("0"));
    }

    @Test
    void forms_that_cannot_be_are_refused() {
        assertThatThrownBy(() -> policy().check(form("pro-bono"))).hasMessageContaining("pro-bono").hasMessageContaining("quality-cliff");
        assertThatThrownBy(() -> policy().check(form("milestone"))).hasMessageContaining("milestones");
        assertThatThrownBy(() -> policy().check(form("milestone").with("milestones", "0.5/most"))).hasMessageContaining("most");
        assertThatThrownBy(() -> policy().check(form("pro-rata").with("cliff", number("0.5")))).hasMessageContaining("quality-cliff");
        assertThatThrownBy(() -> policy().check(Settings.EMPTY.with("late-decay", 2))).hasMessageContaining("[0, 1]");
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.core.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.money.Money;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import assay.core.task.HumanEffort;
import assay.core.work.ModelName;
import assay.core.work.Worker;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RateTableTest {
    private static RateTable with(String part, String key, String number) {
        return RateTable.of(Settings.EMPTY.with(part, Settings.EMPTY.with(key, Setting.of(new BigDecimal(number)))));
    }

    @Test
    void a_review_and_its_feedback_take_twenty_minutes_unless_told_otherwise() {
        RateTable.Review review = RateTable.DEFAULT.review();

        assertThat(review.minutes().add(review.feedbackMinutes())).isEqualByComparingTo("20");
    }

    @Test
    void a_wage_of_zero_is_refused() {
        assertThatThrownBy(() -> with("wages", "reviewer", "0")).isInstanceOf(SettingsError.class).hasMessageContaining("reviewer", "above 0");
    }

    @Test
    void a_probability_above_one_is_refused() {
        assertThatThrownBy(() -> with("chances", "reviewer-catches", "1.2")).isInstanceOf(SettingsError.class).hasMessageContaining("1.2", "[0, 1]");
    }

    @Test
    void a_category_may_have_a_wage_of_its_own() {
        RateTable table = RateTable.of(Settings.EMPTY.with("wages", Settings.EMPTY.with("categories", Settings.EMPTY.with("legal", 90))));

        assertThat(table.wages().of(Optional.of("legal"))).isEqualTo(Money.usd("90"));
        assertThat(table.wages().of(Optional.of("writing"))).isEqualTo(Money.usd("40"));
    }

    @Test
    void a_currency_without_a_rate_is_an_error_and_never_one_to_one() {
        assertThatThrownBy(() -> RateTable.DEFAULT.usd(Money.of("10", "EUR"))).hasMessageContaining("no exchange rate for EUR");
    }

    @Test
    void a_currency_is_turned_into_dollars_at_its_rate() {
        Settings euro = Settings.EMPTY.with("usd", Setting.of(new BigDecimal("1.10"))).with("date", "2026-03-01");

        RateTable table = RateTable.of(Settings.EMPTY.with("exchange", Settings.EMPTY.with("EUR", euro)));

        assertThat(table.usd(Money.of("10", "EUR"))).isEqualTo(Money.usd("11"));
    }

    @Test
    void a_loss_may_grow_faster_than_the_price() {
        Settings loss = Settings.EMPTY.with("fixed", 5).with("share", Setting.of(new BigDecimal("0.5"))).with("square", Setting.of(new BigDecimal("0.01")));

        assertThat(RateTable.of(Settings.EMPTY.with("loss", loss)).loss().at(Money.usd("100"))).isEqualTo(Money.usd("155"));
    }

    @Test
    void an_account_whose_penalties_are_left_out_of_its_earnings_does_not_balance() {
        List<Posting> ledger = List.of(new Posting(Posting.Kind.CLIENT_PAYMENT, Money.usd("10"), "price"),
                new Posting(Posting.Kind.PENALTY, Money.usd("3"), "pitfall"));

        assertThat(Account.of(0, ledger, List.of()).earnings()).isEqualTo(Money.usd("7"));
        assertThatThrownBy(() -> new Account(0, Money.usd("10"), Money.usd("0"), ledger, List.of()).requireBalance())
                .hasMessageContaining("10.00 USD", "7.00 USD");
    }

    @Test
    void people_who_do_the_work_have_the_table_s_wage_before_the_task_s() {
        HumanEffort task = new HumanEffort(Duration.ofHours(2), Money.of("30", "EUR"), 0.9);
        Settings wages = Settings.EMPTY.with("worker", 60).with("worker-categories", Settings.EMPTY.with("legal", 140));

        RateTable table = RateTable.of(Settings.EMPTY.with("wages", wages));

        assertThat(table.inUsd(task, Optional.of("legal")).cost()).isEqualTo(Money.usd("280"));
        assertThat(table.inUsd(task, Optional.of("writing")).cost()).as("no exchange rate is needed").isEqualTo(Money.usd("120"));
        assertThat(table.inUsd(task, Optional.empty()).success()).hasValue(0.9);
        assertThatThrownBy(() -> RateTable.DEFAULT.inUsd(task, Optional.empty())).hasMessageContaining("no exchange rate for EUR");
    }

    @Test
    void a_discount_is_taken_off_the_models_of_its_provider_only() {
        RateTable table = with("discounts", "openai", "0.25");

        assertThat(table.discounted(Money.usd("8"), worker("openai"))).isEqualTo(Money.usd("6"));
        assertThat(table.discounted(Money.usd("8"), worker("mistral"))).isEqualTo(Money.usd("8"));
        assertThat(table.discounted(Money.usd("8"), Worker.modelFree("baseline", "lead"))).isEqualTo(Money.usd("8"));
        assertThat(table.assumptions()).contains("25 % off the models of openai");
    }

    @Test
    void a_discount_of_more_than_everything_is_refused() {
        assertThatThrownBy(() -> with("discounts", "openai", "1.5")).isInstanceOf(SettingsError.class).hasMessageContaining("discounts.openai", "1.5", "[0, 1]");
    }

    @Test
    void a_table_spelled_out_is_the_same_table() {
        Settings source = Settings.EMPTY.with("wages", Settings.EMPTY.with("worker", 60).with("worker-categories", Settings.EMPTY.with("law", 140)))
                .with("discounts", Settings.EMPTY.with("openai", Setting.of(new BigDecimal("0.5"))));

        RateTable again = RateTable.of(RateTable.of(source).spelledOut());

        assertThat(again.wages()).isEqualTo(RateTable.of(source).wages());
        assertThat(again.discounts()).isEqualTo(RateTable.of(source).discounts());
    }

    private static Worker worker(String provider) {
        return Worker.withModel("single", new ModelName(provider, "m"), Settings.EMPTY);
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.core.economy;

import assay.core.content.Digest;
import assay.core.money.Money;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.task.HumanEffort;
import assay.core.work.Worker;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What money is reckoned with beside what was measured: wages, minutes, losses, chances, exchange rates. One table holds
 * for a whole run and is stored with it.
 *
 * @param version as its author calls it
 * @param wages by role
 * @param review what a review takes where nobody measured it
 * @param chances of people
 * @param loss when unacceptable work reaches the client
 * @param exchange US dollars for one unit of a currency, with the date
 * @param discounts by provider, what is taken off the money for its models; a share in [0, 1]
 * @param benefits indirect benefits in words, printed as unmeasured, never summed in
 * @param source the table as it was written, for storing it and for its digest
 */
public record RateTable(
        String version, Wages wages, Review review, Chances chances, Loss loss, Map<String, Exchange> exchange,
        Map<String, BigDecimal> discounts, Map<String, String> benefits, Settings source) {
    /** What holds where no file says otherwise. */
    public static final RateTable DEFAULT = RateReading.of(Settings.EMPTY);

    public RateTable {
        exchange = Map.copyOf(exchange);
        discounts = Map.copyOf(discounts);
        benefits = Map.copyOf(benefits);
    }

    /** @throws assay.core.settings.SettingsError naming the rate that is wrong */
    public static RateTable of(Settings source) {
        return RateReading.of(source);
    }

    /** What is assumed, in words, for printing beside the money. */
    public List<String> assumptions() {
        List<String> all = new ArrayList<>(List.of("version " + version, "reviewer " + wages.reviewer() + " an hour"));
        new TreeMap<>(wages.byCategory()).forEach((c, w) -> all.add("reviewer of " + c + " " + w + " an hour"));
        wages.worker().ifPresent(w -> all.add("person who does the work " + w + " an hour, whatever tasks say"));
        new TreeMap<>(wages.workerByCategory()).forEach((c, w) -> all.add("person who does " + c + " " + w + " an hour, whatever tasks say"));
        all.add("review " + review.minutes().toPlainString() + " min, feedback " + review.feedbackMinutes().toPlainString() + " min where not measured");
        all.add("reviewer catches " + chances.catching() + ", person succeeds " + chances.success());
        all.add("loss " + loss.fixed().toPlainString() + " USD + " + loss.share().toPlainString() + " × price + " + loss.square().toPlainString() + " × price²");
        new TreeMap<>(exchange).forEach((code, x) -> all.add("1 " + code + " = " + x.usd().toPlainString() + " USD on " + x.date()));
        new TreeMap<>(discounts).forEach((p, d) -> all.add(d.movePointRight(2).stripTrailingZeros().toPlainString() + " % off the models of " + p));
        new TreeMap<>(benefits).forEach((b, words) -> all.add("unmeasured, not summed in: " + b + ": " + words));
        return List.copyOf(all);
    }

    /** The same table with every rate spelled out, those too that its author left to the defaults. */
    public Settings spelledOut() {
        Settings rates = Settings.EMPTY;
        for (var x : new TreeMap<>(exchange).entrySet())
            rates = rates.with(x.getKey(), Settings.EMPTY.with("usd", Setting.of(x.getValue().usd())).with("date", x.getValue().date().toString()));
        return Settings.EMPTY.with("version", version)
                .with("wages", wages.spelledOut())
                .with("review", Settings.EMPTY.with("minutes", Setting.of(review.minutes())).with("feedback-minutes", Setting.of(review.feedbackMinutes())))
                .with("chances", Settings.EMPTY.with("reviewer-catches", Setting.of(BigDecimal.valueOf(chances.catching())))
                        .with("human-success", Setting.of(BigDecimal.valueOf(chances.success()))))
                .with("loss", Settings.EMPTY.with("fixed", Setting.of(loss.fixed())).with("share", Setting.of(loss.share())).with("square", Setting.of(loss.square())))
                .with("exchange", rates).with("discounts", numbers(discounts, d -> d));
    }

    private static <T> Settings numbers(Map<String, T> of, Function<T, BigDecimal> number) {
        Settings all = Settings.EMPTY;
        for (var e : new TreeMap<>(of).entrySet()) all = all.with(e.getKey(), Setting.of(number.apply(e.getValue())));
        return all;
    }

    public Digest digest() {
        return Digest.of(source.canonical().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * In US dollars.
     *
     * @throws UserError when the table has no rate for its currency: no rate is ever guessed
     */
    public Money usd(Money amount) {
        if (knows(amount.currency())) return usdOfKnown(amount);
        throw new UserError(Place.in("rates " + version), "The rates have no exchange rate for " + amount.currency() + ", which " + amount + " needs.",
                "Add to a file of rates: exchange: {" + amount.currency() + ": {usd: …, date: yyyy-mm-dd}}, and give it with --rates FILE.");
    }

    private Money usdOfKnown(Money amount) {
        Exchange rate = exchange.get(amount.currency());
        return rate == null ? amount : Money.of(amount.amount().multiply(rate.usd()), "USD");
    }

    /** Whether amounts in this currency can be told in US dollars. */
    public boolean knows(String currency) {
        return currency.equals("USD") || exchange.containsKey(currency);
    }

    /** Whether an effort in work of this category can be told in US dollars. */
    public boolean knows(HumanEffort human, Optional<String> category) {
        return wages.ofWorker(category).isPresent() || knows(human.hourly().currency());
    }

    /**
     * The same effort at a wage in US dollars: the table's for those who do work of this category, else the task's own.
     *
     * @throws UserError when the task's wage counts and the table has no rate for its currency
     */
    public HumanEffort inUsd(HumanEffort human, Optional<String> category) {
        return new HumanEffort(human.time(), wages.ofWorker(category).orElseGet(() -> usd(human.hourly())), human.success());
    }

    /** What is left of money for a worker's model after the discount of its provider. */
    public Money discounted(Money cost, Worker worker) {
        return left(worker).map(cost::times).orElse(cost);
    }

    /** The share of its models' money that a worker's provider asks for; empty = all of it. */
    public Optional<BigDecimal> left(Worker worker) {
        return worker.model().map(m -> discounts.get(m.provider())).map(BigDecimal.ONE::subtract);
    }

    /** The chance that a person's own work is accepted: as the task says, else as the table does. */
    public double success(HumanEffort human) {
        return human.success().orElse(chances.success());
    }

    /**
     * Wages in US dollars an hour.
     *
     * @param reviewer who has no wage by category
     * @param byCategory of reviewers
     * @param worker of people who do the work themselves; absent = as each task says
     * @param workerByCategory of the same people, before {@code worker}
     */
    public record Wages(Money reviewer, Map<String, Money> byCategory, Optional<Money> worker, Map<String, Money> workerByCategory) {
        public Wages {
            byCategory = Map.copyOf(byCategory);
            workerByCategory = Map.copyOf(workerByCategory);
        }

        public Money of(Optional<String> category) {
            return category.map(byCategory::get).filter(Objects::nonNull).orElse(reviewer);
        }

        /** Empty = what each task says. */
        public Optional<Money> ofWorker(Optional<String> category) {
            return category.map(workerByCategory::get).filter(Objects::nonNull).or(() -> worker);
        }

        private Settings spelledOut() {
            Settings all = Settings.EMPTY.with("reviewer", Setting.of(reviewer.amount())).with("categories", numbers(byCategory, Money::amount));
            if (worker.isPresent()) all = all.with("worker", Setting.of(worker.get().amount()));
            return workerByCategory.isEmpty() ? all : all.with("worker-categories", numbers(workerByCategory, Money::amount));
        }
    }

    /** Minutes of one review and of writing feedback once. */
    public record Review(BigDecimal minutes, BigDecimal feedbackMinutes) {}

    /**
     * Probabilities.
     *
     * @param catching that a reviewer sees unacceptable work
     * @param success that a person's own work is accepted, where the task does not say
     */
    public record Chances(double catching, double success) {}

    /** {@code fixed + share * price + square * price²}, in US dollars. */
    public record Loss(BigDecimal fixed, BigDecimal share, BigDecimal square) {
        public Money at(Money price) {
            BigDecimal v = price.amount();
            return Money.of(fixed.add(share.multiply(v)).add(square.multiply(v).multiply(v)), "USD");
        }
    }

    /** A rate of a day. */
    public record Exchange(BigDecimal usd, LocalDate date) {}
}

// SPDX-License-Identifier: Apache-2.0
package assay.economy.automation;

import assay.core.economy.Account;
import assay.core.economy.Engagement;
import assay.core.economy.Measure;
import assay.core.economy.Posting;
import assay.core.economy.Posting.Kind;
import assay.core.economy.Trials;
import assay.core.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One worker at one job beside the person who was paid for it.
 *
 * @param human what the person was paid
 * @param all workers at the job, for the cheapest of them
 */
record Automation(Optional<Money> human, Trials trials, List<Trials> all) {
    private static final Money NOTHING = Money.zero("USD");

    Account account() {
        List<Posting> postings = new ArrayList<>();
        human.ifPresent(h -> post(Kind.CLIENT_PAYMENT, h.times(accepted()), "accepted work", postings));
        post(Kind.MODEL, trials.each(r -> r.workCost().minus(r.parts().tools())), "work", postings);
        post(Kind.TOOLS, trials.each(r -> r.parts().tools()), "tools and sandboxes", postings);
        return Account.of(trials.worker(), postings, measures());
    }

    private BigDecimal accepted() {
        return share(trials.completed(), trials.counted().size());
    }

    private List<Measure> measures() {
        double counted = trials.counted().isEmpty() ? 0 : 1;
        double known = human.isPresent() ? counted : 0;
        double worth = known * human.map(Automation::units).orElse(0.0);
        double rate = accepted().doubleValue();
        List<Measure> measures = new ArrayList<>();
        measures.add(new Measure("automation-rate", counted * rate, counted));
        measures.add(new Measure("dollars-earned", worth * rate, known, "USD"));
        measures.add(new Measure("earned-share", worth * rate, worth));
        measures.add(new Measure("autoflation", known > 0 ? worth - cheapest(List.of(trials)) : 0, worth));
        measures.add(new Measure("autoflation-of-all", known > 0 ? worth - cheapest(all) : 0, worth));
        double failed = counted * (1 - rate);
        for (Cause cause : Cause.values()) {
            long times = trials.counted().stream().filter(e -> !e.complete() && Cause.of(e) == cause).count();
            measures.add(new Measure("failed-" + cause.label(), share(times, trials.counted().size()).doubleValue(), failed));
        }
        measures.add(new Measure("left-out", 1 - known, 1));
        return measures;
    }

    /** What the cheapest acceptable producer takes, mean over trials; the person is one of them. */
    private double cheapest(List<Trials> workers) {
        List<Integer> numbers = workers.stream().flatMap(w -> w.counted().stream()).map(Engagement::trial).distinct().toList();
        double sum = 0;
        for (int trial : numbers)
            sum += units(workers.stream().flatMap(w -> w.counted().stream()).filter(e -> e.trial() == trial && e.complete())
                    .map(Automation::cost).reduce(human.orElse(NOTHING), (a, b) -> a.compareTo(b) <= 0 ? a : b));
        return sum / numbers.size();
    }

    private static Money cost(Engagement e) {
        return e.rounds().stream().map(Engagement.Round::workCost).reduce(NOTHING, Money::plus);
    }

    private static BigDecimal share(long some, long all) {
        return all == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(some).divide(BigDecimal.valueOf(all), MathContext.DECIMAL128);
    }

    private static void post(Kind kind, Money amount, String memo, List<Posting> postings) {
        if (!amount.isZero()) postings.add(new Posting(kind, amount, memo));
    }

    private static double units(Money money) {
        return money.micros() / 1e6;
    }
}

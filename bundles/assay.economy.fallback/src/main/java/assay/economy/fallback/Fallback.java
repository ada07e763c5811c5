// SPDX-License-Identifier: Apache-2.0
package assay.economy.fallback;

import assay.core.economy.Account;
import assay.core.economy.Engagement;
import assay.core.economy.Measure;
import assay.core.economy.Posting;
import assay.core.economy.Posting.Kind;
import assay.core.economy.Reviewing;
import assay.core.economy.Trials;
import assay.core.money.Money;
import assay.core.task.Price;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One job that a model tries so many times before a person does it.
 *
 * @param attempts all of them paid, as in the paper, whichever succeeds
 * @param reviewing absent where checking is free, as in the paper
 */
record Fallback(Optional<Price> price, Trials trials, int attempts, Optional<Reviewing> reviewing) {

    Account account() {
        List<Posting> postings = new ArrayList<>();
        Optional<BigDecimal> failing = trials.failing(attempts).filter(f -> !trials.counted().isEmpty());
        int paid = failing.isPresent() ? attempts : 1;
        if (price.isPresent() && failing.isPresent()) {
            post(Kind.CLIENT_PAYMENT, price.get().usd(), "price of the job", postings);
            post(Kind.HUMAN_WORK, price.get().usd().times(failing.get()), "people for what failed", postings);
        }
        post(Kind.MODEL, times(r -> r.workCost().minus(r.parts().tools()), paid), "attempts", postings);
        post(Kind.TOOLS, times(r -> r.parts().tools(), paid), "tools and sandboxes", postings);
        reviewing.ifPresent(person -> {
            post(Kind.JUDGE, times(r -> r.gradingCost().minus(r.parts().people()), paid), "checking", postings);
            post(Kind.HUMAN_GRADING, times(r -> r.parts().people().plus(person.pay(person.review(r))), paid), "people who check", postings);
        });
        return Account.of(trials.worker(), postings, measures());
    }

    private List<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        IntStream.of(1, attempts).distinct().forEach(k -> {
            Optional<BigDecimal> failing = trials.failing(k).filter(f -> !trials.counted().isEmpty());
            Money whole = price.filter(p -> failing.isPresent()).map(Price::usd).orElse(Money.zero("USD"));
            Money failed = whole.times(failing.orElse(BigDecimal.ZERO));
            Money cost = price.isPresent() && failing.isPresent() ? spent(k) : Money.zero("USD");
            Money solved = whole.minus(failed);
            measures.add(new Measure("saving@" + k, units(solved.minus(cost)), units(whole)));
            measures.add(new Measure("contribution@" + k, units(solved), units(cost.plus(failed))));
            measures.add(new Measure("pass@" + k, failing.map(f -> 1 - f.doubleValue()).orElse(0.0), failing.isPresent() ? 1 : 0));
            measures.add(new Measure("left-out@" + k, price.isPresent() && failing.isPresent() ? 0 : 1, 1));
        });
        return measures;
    }

    /** What so many attempts cost, and checking them. */
    private Money spent(int k) {
        Money work = times(Engagement.Round::workCost, k);
        return reviewing.map(p -> work.plus(times(r -> r.gradingCost().plus(p.pay(p.review(r))), k))).orElse(work);
    }

    private Money times(Function<Engagement.Round, Money> amount, int k) {
        return trials.each(amount).times(BigDecimal.valueOf(k));
    }

    private static void post(Kind kind, Money amount, String memo, List<Posting> postings) {
        if (!amount.isZero()) postings.add(new Posting(kind, amount, memo));
    }

    private static double units(Money money) {
        return money.micros() / 1e6;
    }
}

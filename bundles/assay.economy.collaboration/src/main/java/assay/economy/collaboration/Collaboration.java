// SPDX-License-Identifier: Apache-2.0
package assay.economy.collaboration;

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
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One worker at one job, with people who look at what it hands in.
 *
 * @param rounds of feedback that are counted; what was done after them is left out
 * @param assumed rescue rate of turns that did not take place; where absent, nothing is extrapolated
 */
record Collaboration(Optional<Price> price, Trials trials, int rounds, Optional<BigDecimal> assumed, Reviewing person) {
    private static final Money NOTHING = Money.zero("USD");

    Account account() {
        List<Course> counted = trials.counted().stream().map(Course::new).toList();
        List<Posting> postings = new ArrayList<>();
        price.ifPresent(p -> post(Kind.CLIENT_PAYMENT, p.usd().times(done(counted)), "price of complete work", postings));
        post(Kind.MODEL, each((c, t) -> sum(c.at(t), r -> r.workCost().minus(r.parts().tools()))), "attempts", postings);
        post(Kind.TOOLS, each((c, t) -> sum(c.at(t), r -> r.parts().tools())), "tools and sandboxes", postings);
        post(Kind.JUDGE, each((c, t) -> sum(c.at(t), r -> r.gradingCost().minus(r.parts().people()))), "judges", postings);
        post(Kind.HUMAN_GRADING, each((c, t) -> sum(c.at(t), r -> r.parts().people().plus(person.pay(person.review(r))))), "reviews", postings);
        post(Kind.HUMAN_FEEDBACK, each((c, t) -> t > 0 && c.had(t) ? sum(c.at(t - 1), r -> person.pay(person.feedback(r))) : NOTHING),
                "feedback", postings);
        return Account.of(trials.worker(), postings, measures(counted));
    }

    private BigDecimal done(List<Course> counted) {
        if (counted.isEmpty()) return BigDecimal.ZERO;
        return BigDecimal.valueOf(counted.stream().filter(c -> c.completeBy(rounds)).count())
                .divide(BigDecimal.valueOf(counted.size()), MathContext.DECIMAL128);
    }

    private List<Measure> measures(List<Course> counted) {
        List<Measure> measures = new ArrayList<>();
        double any = counted.isEmpty() ? 0 : 1;
        for (int turn = 0; turn <= rounds; turn++) {
            Turn t = new Turn(turn, counted, person);
            measures.addAll(t.measures());
            if (assumed.isPresent() && turn > 0)
                measures.add(new Measure("completion-turn-" + turn + "-extrapolated", extrapolated(counted, turn), any));
        }
        Turn first = new Turn(0, counted, person);
        double before = first.newly();
        measures.add(new Measure("uplift", first.share(c -> c.completeBy(rounds)) - before, before));
        return measures;
    }

    /** A job whose turns ended too soon is thought to be rescued with the assumed rate in each turn that it lacks. */
    private double extrapolated(List<Course> counted, int turn) {
        double rate = assumed.orElseThrow().doubleValue();
        double sum = 0;
        for (Course c : counted) {
            if (c.completeBy(turn)) sum += 1;
            else {
                int lacking = 0;
                for (int t = 1; t <= turn; t++) if (!c.had(t)) lacking++;
                sum += 1 - Math.pow(1 - rate, lacking);
            }
        }
        return counted.isEmpty() ? 0 : sum / counted.size();
    }

    /** Money over all turns that are counted, for each trial that says something of the work. */
    private Money each(BiFunction<Course, Integer, Money> amount) {
        Money sum = NOTHING;
        for (Engagement e : trials.all())
            for (int turn = 0; turn <= rounds; turn++) sum = sum.plus(amount.apply(new Course(e), turn));
        int divisor = Math.max(1, trials.counted().size());
        return Money.of(BigDecimal.valueOf(sum.micros(), 6).divide(BigDecimal.valueOf(divisor), 6, RoundingMode.HALF_EVEN), "USD");
    }

    private static Money sum(List<Engagement.Round> rounds, Function<Engagement.Round, Money> amount) {
        return rounds.stream().map(amount).reduce(NOTHING, Money::plus);
    }

    private static void post(Kind kind, Money amount, String memo, List<Posting> postings) {
        if (!amount.isZero()) postings.add(new Posting(kind, amount, memo));
    }
}

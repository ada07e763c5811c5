// SPDX-License-Identifier: Apache-2.0
package assay.economy.payout;

import assay.core.economy.Account;
import assay.core.economy.Engagement;
import assay.core.economy.Measure;
import assay.core.economy.Posting;
import assay.core.economy.Posting.Kind;
import assay.core.money.Money;
import assay.core.task.Worth;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What one worker is paid for one job, and what it costs.
 *
 * @param trials at least one; those that say nothing of the work cost money and are left out of the earnings
 */
record Pay(Worth worth, List<Engagement> trials, Money hourly, Form form) {
    private static final Money NOTHING = Money.zero("USD");

    Account account(int worker) {
        Money paid = share(form::share);
        Money late = share(e -> form.late(e, worth.deadline()));
        Money pitfalls = share(form::pitfalls);
        Money earned = paid.minus(pitfalls).minus(late);
        Money work = meanOf(Engagement.Round::workCost);
        Money grading = meanOf(Engagement.Round::gradingCost);
        Money review = meanOf(r -> wage(r.humanTime()));
        Money cost = work.plus(grading).plus(review);
        List<Posting> postings = new ArrayList<>();
        Money tools = meanOf(r -> r.parts().tools());
        Money people = meanOf(r -> r.parts().people());
        post(Kind.CLIENT_PAYMENT, paid, form.kind() == Form.Kind.ALL_OR_NOTHING ? "price of complete work" : "price by " + form.words(), postings);
        post(Kind.PENALTY, pitfalls, "pitfalls", postings);
        post(Kind.PENALTY, late, "late work", postings);
        post(Kind.MODEL, work.minus(tools), "work", postings);
        post(Kind.TOOLS, tools, "tools and sandboxes", postings);
        post(Kind.JUDGE, grading.minus(people), "grading", postings);
        post(Kind.HUMAN_GRADING, people, "fees of people who graded", postings);
        post(Kind.HUMAN_GRADING, review, "people's time", postings);
        return new Account(worker, earned, cost, postings, measures(earned, cost));
    }

    private List<Measure> measures(Money earned, Money cost) {
        double available = counted() > 0 ? worth.price().map(p -> units(p.usd())).orElse(0.0) : 0;
        double complete = counted() > 0 ? (double) completed() / counted() : 0;
        return List.of(new Measure("earn-rate", units(earned), available), new Measure("cost-per-complete", units(cost), complete, "USD"),
                new Measure("profit-per-job", units(earned) - units(cost), 1, "USD"));
    }

    private Money share(Function<Engagement, BigDecimal> part) {
        BigDecimal sum = trials.stream().filter(t -> t.outcome().counts()).map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
        return worth.price().map(p -> mean(p.usd().times(sum), counted())).orElse(NOTHING);
    }

    private long counted() {
        return trials.stream().filter(t -> t.outcome().counts()).count();
    }

    private long completed() {
        return trials.stream().filter(t -> t.outcome().counts() && t.complete()).count();
    }

    private Money meanOf(Function<Engagement.Round, Money> amount) {
        Money sum = trials.stream().flatMap(t -> t.rounds().stream()).map(amount).reduce(NOTHING, Money::plus);
        return mean(sum, trials.size());
    }

    private Money wage(Duration time) {
        return hourly.times(BigDecimal.valueOf(time.toMillis()).divide(BigDecimal.valueOf(3_600_000), MathContext.DECIMAL64));
    }

    private static Money mean(Money sum, long n) {
        if (n == 0) return NOTHING;
        return Money.of(BigDecimal.valueOf(sum.micros(), 6).divide(BigDecimal.valueOf(n), 6, RoundingMode.HALF_EVEN), sum.currency());
    }

    private static void post(Kind kind, Money amount, String memo, List<Posting> postings) {
        if (!amount.isZero()) postings.add(new Posting(kind, amount, memo));
    }

    private static double units(Money money) {
        return money.micros() / 1e6;
    }
}

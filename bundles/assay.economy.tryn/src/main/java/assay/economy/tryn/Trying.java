// SPDX-License-Identifier: Apache-2.0
package assay.economy.tryn;

import assay.core.economy.Account;
import assay.core.economy.Engagement;
import assay.core.economy.Measure;
import assay.core.economy.Posting;
import assay.core.economy.Posting.Kind;
import assay.core.economy.Reviewing;
import assay.core.economy.Trials;
import assay.core.money.Money;
import assay.core.task.HumanEffort;
import assay.core.task.Worth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One job that a model tries under review before a person does it. */
record Trying(Worth worth, Trials trials, Terms terms, Reviewing person) {

    Account account() {
        List<Posting> postings = new ArrayList<>();
        Optional<HumanEffort> human = worth.human().filter(h -> !trials.counted().isEmpty());
        Optional<Terms.Course> course = human.map(h -> booked());
        BigDecimal tries = course.map(Terms.Course::tries).orElse(BigDecimal.ONE);
        if (course.isPresent()) worth.price().ifPresent(p -> post(Kind.CLIENT_PAYMENT, p.usd(), "price of the job", postings));
        post(Kind.MODEL, trials.each(r -> r.workCost().minus(r.parts().tools())).times(tries), "tries", postings);
        post(Kind.TOOLS, trials.each(r -> r.parts().tools()).times(tries), "tools and sandboxes", postings);
        post(Kind.JUDGE, trials.each(r -> r.gradingCost().minus(r.parts().people())).times(tries), "checking", postings);
        post(Kind.HUMAN_GRADING, trials.each(r -> r.parts().people().plus(person.pay(person.review(r)))).times(tries), "reviews", postings);
        course.ifPresent(c -> post(Kind.HUMAN_WORK, human.orElseThrow().cost().times(c.miss()), "people for what failed", postings));
        return Account.of(trials.worker(), postings, measures(human));
    }

    private Terms.Course booked() {
        return terms.winRate().isPresent() ? terms.independent(trials) : terms.measured(trials).orElseGet(() -> terms.independent(trials));
    }

    private List<Measure> measures(Optional<HumanEffort> human) {
        List<Measure> measures = new ArrayList<>();
        Optional<Ways> ways = human.map(h -> new Ways(h, trials, person));
        ratios("", ways, ways.map(w -> terms.independent(trials)), measures);
        ratios("-measured", ways, ways.flatMap(w -> terms.measured(trials)), measures);
        measures.add(new Measure("naive-speed-up", ways.map(Ways::humanMinutes).orElse(0.0), ways.map(Ways::modelMinutes).orElse(0.0)));
        measures.add(new Measure("naive-cost-ratio", ways.map(Ways::humanUsd).orElse(0.0), ways.map(Ways::modelUsd).orElse(0.0)));
        measures.add(new Measure("left-out", ways.isPresent() ? 0 : 1, 1));
        return measures;
    }

    private static void ratios(String suffix, Optional<Ways> ways, Optional<Terms.Course> course, List<Measure> measures) {
        double minutes = course.map(c -> ways.orElseThrow().minutes(c)).orElse(0.0);
        double usd = course.map(c -> ways.orElseThrow().usd(c)).orElse(0.0);
        double one = course.isPresent() ? 1 : 0;
        measures.add(new Measure("speed-up" + suffix, one * ways.map(Ways::humanMinutes).orElse(0.0), minutes));
        measures.add(new Measure("cost-ratio" + suffix, one * ways.map(Ways::humanUsd).orElse(0.0), usd));
        measures.add(new Measure("minutes" + suffix, minutes, one, "minutes"));
        measures.add(new Measure("cost" + suffix, usd, one, "USD"));
    }

    private static void post(Kind kind, Money amount, String memo, List<Posting> postings) {
        if (!amount.isZero()) postings.add(new Posting(kind, amount, memo));
    }

    /** Minutes and dollars of a person, and of a model with and without review, for measures only. */
    private record Ways(HumanEffort human, Trials trials, Reviewing person) {
        double humanMinutes() {
            return human.time().toMillis() / 60_000.0;
        }

        double humanUsd() {
            return units(human.cost());
        }

        double modelMinutes() {
            return trials.minutes(Engagement.Round::workTime).doubleValue();
        }

        double modelUsd() {
            return units(trials.each(Engagement.Round::workCost));
        }

        double minutes(Terms.Course c) {
            return (modelMinutes() + trials.minutes(person::review).doubleValue()) * c.tries().doubleValue() + c.miss().doubleValue() * humanMinutes();
        }

        double usd(Terms.Course c) {
            double review = units(trials.each(r -> r.gradingCost().plus(person.pay(person.review(r)))));
            return (modelUsd() + review) * c.tries().doubleValue() + c.miss().doubleValue() * humanUsd();
        }

        private static double units(Money money) {
            return money.micros() / 1e6;
        }
    }
}

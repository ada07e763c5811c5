// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.analysis.Comparison;
import assay.analysis.Purses;
import assay.analysis.Rates;
import assay.analysis.statistic.PairedAmounts;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.report.Estimate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Money of a run held against that of another: no worse by more than a margin.
 *
 * @param margin a share of what the other run came to, or dollars
 * @param isShare which of the two
 */
record MoneyGate(String policy, Purses.What what, double margin, boolean isShare) {
    /** Takes a check: what is found, and what it must reach at least; nothing found passes no gate. */
    @FunctionalInterface
    interface Checks {
        void add(String worker, String asked, OptionalDouble value, double limit);
    }

    static MoneyGate of(String measure, String margin) {
        int colon = measure.lastIndexOf(':');
        Purses.What what = Stream.of(Purses.What.values()).filter(w -> colon > 0 && w.label().equals(measure.substring(colon + 1))).findFirst()
                .orElseThrow(() -> new UserError(Place.in("--measure"), "\"" + measure + "\" names no money of a policy.", "Write POLICY:earnings, POLICY:cost or POLICY:profit, for instance payout:earnings."));
        boolean isShare = !margin.endsWith("USD");
        try {
            double x = Double.parseDouble(isShare ? margin : margin.substring(0, margin.length() - 3).strip());
            if (x >= 0 && Double.isFinite(x) && (!isShare || x <= 1)) return new MoneyGate(measure.substring(0, colon), what, x, isShare);
        } catch (NumberFormatException e) {
            // Told below, like a number out of range.
        }
        throw new UserError(Place.in("--margin"), "\"" + margin + "\" is no margin of money.", "Write a share of what the other run came to, such as 0.05, or an amount, such as 20USD.");
    }

    void check(Comparison comparison, Rates now, Rates before, ComparedRuns.Money money, List<String> named, Checks checks) {
        known(now, money.run());
        known(before, money.other());
        for (Pairs.Pair p : Pairs.across(now, before, named)) {
            PairedAmounts amounts = comparison.amounts(money.run(), p.a(), money.other(), p.b(), policy, what, t -> true);
            Optional<Estimate> d = amounts.difference();
            double limit = 0 - (isShare ? margin * Math.abs(amounts.second()) : margin);
            String asked = policy + ":" + what.label() + ", " + (what == Purses.What.COST ? "saved against " : "difference to ") + p.b() + " in " + before.run()
                    + " (" + MoneyContrast.dollars(amounts.second()) + "), lower end (" + amounts.tasks() + " tasks)";
            checks.add(Comparison.named(now, before, p.a()), asked, d.map(e -> OptionalDouble.of(what == Purses.What.COST ? 0 - e.high() : e.low())).orElse(OptionalDouble.empty()), limit);
        }
    }

    private void known(Rates run, Purses purses) {
        if (purses.policies().contains(policy)) return;
        throw new UserError(Place.in("--measure"), "Run " + run.run() + " was not settled by \"" + policy + "\".",
                purses.policies().isEmpty() ? "Settle it: assay reprice " + run.run() + " --policy " + policy + "." : "It has " + String.join(", ", purses.policies()) + ".");
    }
}

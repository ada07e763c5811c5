// SPDX-License-Identifier: Apache-2.0
package assay.core.economy;

import assay.core.money.Money;
import java.util.List;
import java.util.Objects;

/**
 * What a policy makes of one worker at one job.
 *
 * @param worker index of the worker in the run's plan
 * @param earnings what the worker brought in: payments less penalties and refunds
 * @param cost what it took: all other postings
 */
public record Account(int worker, Money earnings, Money cost, List<Posting> postings, List<Measure> measures) {
    public Account {
        Objects.requireNonNull(earnings, "earnings");
        Objects.requireNonNull(cost, "cost");
        postings = List.copyOf(postings);
        measures = List.copyOf(measures);
    }

    /** The account whose totals are those of its postings, in US dollars. */
    public static Account of(int worker, List<Posting> postings, List<Measure> measures) {
        return new Account(worker, posted(postings, true), posted(postings, false), postings, measures);
    }

    /** @throws IllegalStateException when the postings do not add up to earnings and cost, saying by how much */
    public void requireBalance() {
        require("earnings", earnings, posted(postings, true));
        require("cost", cost, posted(postings, false));
    }

    private void require(String what, Money said, Money posted) {
        if (!said.equals(posted))
            throw new IllegalStateException("the ledger of worker " + worker + " does not balance: its " + what + " are given as " + said
                    + ", but its postings come to " + posted);
    }

    private static Money posted(List<Posting> postings, boolean income) {
        Money sum = Money.zero("USD");
        for (Posting p : postings)
            if (p.kind().isIncome() == income)
                sum = p.kind() == Posting.Kind.PENALTY || p.kind() == Posting.Kind.REFUND ? sum.minus(p.amount()) : sum.plus(p.amount());
        return sum;
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.core.economy;

import assay.core.money.Money;
import java.util.List;
import java.util.Objects;

/**
 * What a policy makes of one worker at one job.
 *
 * @param worker index of the worker in the run's plan
 * @param earnings what the worker brought in
 * @param cost what it took
 */
public record Account(int worker, Money earnings, Money cost, List<Posting> postings, List<Measure> measures) {
    public Account {
        Objects.requireNonNull(earnings, "earnings");
        Objects.requireNonNull(cost, "cost");
        postings = List.copyOf(postings);
        measures = List.copyOf(measures);
    }
}

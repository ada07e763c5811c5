// SPDX-License-Identifier: Apache-2.0
package assay.core.report;

import assay.core.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * What a policy says of a worker over the whole run or slice.
 *
 * @param earningsInterval of the sum of earnings, in units of the currency; absent with fewer than two tasks
 * @param costInterval of the sum of costs, likewise
 * @param measures the policy's measures, aggregated
 */
public record MoneyLine(
        String policy, Money earnings, Money cost, Optional<Estimate> earningsInterval, Optional<Estimate> costInterval,
        List<Figure> measures) {
    /** A named figure. */
    public record Figure(String name, Estimate estimate) {}
}

// SPDX-License-Identifier: Apache-2.0
package assay.core.report;

import assay.core.money.Money;
import assay.core.work.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a worker did at a set of tasks.
 *
 * @param cells planned
 * @param outcomes cells that ended, by outcome
 * @param completion complete ÷ assessed, assessed meaning outcomes that count; absent without any
 * @param rubric mean rubric score of cells that have one; absent without any
 * @param cost money spent, in US dollars
 * @param costInterval of that sum, clustered by task; absent with fewer than two tasks
 */
public record Score(
        String worker, long cells, Map<Outcome, Long> outcomes, long assessed, long complete, Optional<Estimate> completion,
        Optional<Estimate> rubric, Money cost, Optional<Estimate> costInterval, List<MoneyLine> money, Optional<Timing> timing) {
    public Score {
        outcomes = Map.copyOf(outcomes);
        money = List.copyOf(money);
    }
}

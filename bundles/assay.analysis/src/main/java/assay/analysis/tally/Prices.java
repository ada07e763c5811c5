// SPDX-License-Identifier: Apache-2.0
package assay.analysis.tally;

import assay.core.money.Money;
import assay.core.report.PriceSum;
import assay.core.task.Price;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sum of the tasks' prices, by how they are known. */
final class Prices {
    private final Map<Price.Basis, Money> sums = new EnumMap<>(Price.Basis.class);
    private final Map<Price.Basis, Long> tasks = new EnumMap<>(Price.Basis.class);

    void add(Price price) {
        sums.merge(price.basis(), price.usd(), Money::plus);
        tasks.merge(price.basis(), 1L, Long::sum);
    }

    long tasks() {
        return tasks.values().stream().mapToLong(Long::longValue).sum();
    }

    Optional<Money> total() {
        return sums.values().stream().reduce(Money::plus);
    }

    List<PriceSum> sums() {
        List<PriceSum> all = new ArrayList<>();
        sums.forEach((basis, sum) -> all.add(new PriceSum(basis, tasks.get(basis), sum)));
        return all;
    }
}

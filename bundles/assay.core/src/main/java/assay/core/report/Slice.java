// SPDX-License-Identifier: Apache-2.0
package assay.core.report;

import assay.core.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * The board of a part of the tasks.
 *
 * @param by what the tasks were sliced by: category, capability, price
 * @param value such as {@code summarization} or {@code $50–$199}
 * @param price sum of the prices of its tasks
 */
public record Slice(String by, String value, long tasks, Optional<Money> price, List<Score> scores) {
    public Slice {
        scores = List.copyOf(scores);
    }
}

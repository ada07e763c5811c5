// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.engine;

import assay.core.money.Money;
import assay.core.settings.Settings;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which submissions are to be compared by whom.
 *
 * @param against another run, whose submissions of the same tasks stand against those of the first; absent = workers of one run
 *     stand against each other
 * @param comparer name of an installed comparer
 * @param with its settings
 * @param workers labels of those to compare; empty = all. Across two runs each stands against itself, or of two named the first
 *     of the one run against the second of the other
 * @param budget cap over all that the run costs; absent = as planned
 */
public record PreferRequest(
        Optional<String> against, String comparer, Settings with, List<String> workers, Optional<Money> budget, OptionalInt concurrency) {
    public PreferRequest {
        workers = List.copyOf(workers);
    }
}

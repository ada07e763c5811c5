// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.store;

import assay.core.work.Outcome;
import java.util.Map;

/**
 * Sums over the cells of one worker of a run.
 *
 * @param outcomes cells that ended, by outcome; absent = none
 * @param complete cells that met the gate
 * @param costMicros money spent, in millionths of a dollar
 */
public record Summary(int worker, Map<Outcome, Long> outcomes, long complete, long costMicros) {
    public long ended() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }
}

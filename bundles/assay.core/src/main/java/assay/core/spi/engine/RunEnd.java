// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.engine;

import assay.core.spi.store.Summary;
import java.util.List;

/**
 * How a call of the engine ended.
 *
 * @param planned cells of the run
 * @param summaries one for each worker
 * @param modelCalls made by this call of the engine
 * @param stopped why it stopped before all cells had ended; empty when it did not
 * @param notes what the user should know, such as withheld cells or superseded turns
 */
public record RunEnd(String run, long planned, List<Summary> summaries, long modelCalls, String stopped, List<String> notes) {
    public RunEnd {
        summaries = List.copyOf(summaries);
        notes = List.copyOf(notes);
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.core.report;

import assay.core.grading.Ruling;
import assay.core.run.CellId;
import assay.core.spi.store.Fact;
import assay.core.task.Task;
import java.util.List;

/**
 * One cell in full.
 *
 * @param worker label
 * @param turns by number
 */
public record CellLine(CellId id, Task task, String worker, Fact.CellEnded state, List<TurnLine> turns) {
    /** One submission with its verdicts and rulings. */
    public record TurnLine(Fact.Handed handed, List<Fact.Rated> verdicts, List<Ruling> rulings) {}
}

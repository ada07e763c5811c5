// SPDX-License-Identifier: Apache-2.0
package assay.core.economy;

import assay.core.grading.Assessment;
import assay.core.grading.Ruling;
import assay.core.task.Criterion;
import assay.core.task.Importance;
import assay.core.task.Rubric;
import java.util.List;
import java.util.Objects;

/**
 * How one criterion went in the turn that counts.
 *
 * @param criterion its id
 * @param right met, or for a pitfall avoided
 */
public record Mark(String criterion, Importance importance, boolean right) {
    public Mark {
        Objects.requireNonNull(criterion, "criterion");
        Objects.requireNonNull(importance, "importance");
    }

    /** Of all criteria that have a ruling, in the order of the rulings. */
    public static List<Mark> of(Assessment assessment, Rubric rubric) {
        return assessment.rulings().stream().filter(Ruling::isSettled).flatMap(r -> rubric.find(r.criterion())
                .map((Criterion c) -> new Mark(c.id(), c.importance(), !assessment.failed().contains(c.id()))).stream()).toList();
    }

    /** Whether the bad thing that a pitfall names happened. */
    public boolean isPitfallThatOccurred() {
        return importance == Importance.PITFALL && !right;
    }
}

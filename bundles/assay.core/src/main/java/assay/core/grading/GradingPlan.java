// SPDX-License-Identifier: Apache-2.0
package assay.core.grading;

import assay.core.task.Criterion;
import assay.core.task.GraderChoice;
import java.util.ArrayList;
import java.util.List;

/**
 * Which graders look at which criteria of a run: the one a criterion names, plus what the run adds.
 *
 * @param added graders that look at every criterion beside its own
 */
public record GradingPlan(List<GraderChoice> added) {
    public static final GradingPlan DEFAULTS = new GradingPlan(List.of());

    public GradingPlan {
        added = List.copyOf(added);
    }

    /** The graders of a criterion, its own first; empty when nobody grades it. */
    public List<GraderChoice> gradersOf(Criterion criterion) {
        List<GraderChoice> all = new ArrayList<>();
        criterion.grader().ifPresent(all::add);
        added.stream().filter(g -> all.stream().noneMatch(x -> x.grader().equals(g.grader()))).forEach(all::add);
        return all;
    }
}

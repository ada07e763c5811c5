// SPDX-License-Identifier: Apache-2.0
package assay.engine.cell;

import assay.core.content.Digest;
import assay.core.grading.GradingPlan;
import assay.core.run.Keys;
import assay.core.run.TaskMarks;
import assay.core.task.Criterion;
import assay.core.task.GraderChoice;
import assay.core.task.Task;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A task of a run, prepared for all its cells: who grades what, and what each criterion means.
 *
 * @param ordinal of the task in the run
 * @param text digest of the task's text as it is stored
 * @param marks of the task
 * @param groups one for each grader, in the order in which the rubric first names them
 */
public record Sheet(long ordinal, Task task, Digest text, TaskMarks marks, List<Group> groups) {

    /**
     * The criteria that one grader looks at, all at once.
     *
     * @param criteria each with the settings meant for this grader
     * @param meanings of the criteria, in the same order
     */
    public record Group(String grader, List<Criterion> criteria, List<Digest> meanings) {}

    public static Sheet of(long ordinal, Task task, Digest text, GradingPlan plan) {
        Map<String, List<Criterion>> byGrader = new LinkedHashMap<>();
        for (Criterion c : task.rubric().leaves())
            for (GraderChoice choice : plan.gradersOf(c))
                byGrader.computeIfAbsent(choice.grader(), g -> new ArrayList<>()).add(meantFor(choice, c));
        TaskMarks marks = TaskMarks.of(task);
        List<Group> groups = new ArrayList<>();
        byGrader.forEach((grader, criteria) ->
                groups.add(new Group(grader, List.copyOf(criteria), criteria.stream().map(c -> meaning(c, marks)).toList())));
        return new Sheet(ordinal, task, text, marks, List.copyOf(groups));
    }

    /** Whether a grader of the plan looks at the criterion. */
    boolean isPlanned(String grader, String criterion) {
        return groups.stream().anyMatch(g -> g.grader.equals(grader) && g.criteria.stream().anyMatch(c -> c.id().equals(criterion)));
    }

    private static Digest meaning(Criterion c, TaskMarks marks) {
        return Keys.meaning(c, c.grader().orElseThrow().with(), marks);
    }

    public static Criterion meantFor(GraderChoice choice, Criterion c) {
        return c.grader().equals(Optional.of(choice)) ? c
                : new Criterion(c.id(), c.text(), c.importance(), Optional.of(choice), c.weighing(), c.notes());
    }
}

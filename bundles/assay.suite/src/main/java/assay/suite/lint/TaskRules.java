// SPDX-License-Identifier: Apache-2.0
package assay.suite.lint;

import assay.core.problem.Nearest;
import assay.core.problem.Place;
import assay.core.problem.Problem;
import assay.core.problem.Problems;
import assay.core.spi.engine.Lending;
import assay.core.spi.grader.Grader;
import assay.core.task.Criterion;
import assay.core.task.GraderChoice;
import assay.core.task.Importance;
import assay.core.task.Task;
import assay.suite.read.Found;
import java.util.List;
import java.util.Optional;

/** What can be said of a task without anybody doing it. */
final class TaskRules {
    private static final int FEWEST = 5;
    private static final int MOST = 20;

    private final Lending installed;
    private final Problems problems;
    private final Commonplaces common;

    TaskRules(Lending installed, Problems problems, Commonplaces common) {
        this.installed = installed;
        this.problems = problems;
        this.common = common;
    }

    void check(Found found) throws Exception {
        checkWorth(found);
        checkRubric(found);
        for (Criterion c : found.task().rubric().leaves()) checkGrader(c, found);
    }

    private void checkWorth(Found found) {
        Task task = found.task();
        if (task.worth().price().isEmpty()) common.add(found, "price", "has no price.", "Add price, or no earnings can be reckoned.");
        if (task.worth().human().isEmpty()) common.add(found, "human", "does not say what it takes a person.", "Add human, or it cannot be compared with people.");
        if (task.key().reference().isEmpty()) common.add(found, "reference", "has no reference answer.", "Add reference, or nothing shows that the task can be passed.");
    }

    private void checkRubric(Found found) {
        List<Criterion> leaves = found.task().rubric().leaves();
        if (leaves.isEmpty()) {
            common.add(found, "rubric", "has no rubric, so nothing of it can be graded.", "Add criteria.");
            return;
        }
        if (leaves.size() < FEWEST || leaves.size() > MOST)
            common.add(found, "rubric", "has " + leaves.size() + (leaves.size() == 1 ? " criterion" : " criteria") + " to check; " + FEWEST + " to " + MOST + " serve best.", "");
        if (leaves.stream().noneMatch(c -> c.importance() == Importance.CRITICAL))
            common.add(found, "rubric", "has no critical criterion.", "Mark what makes the work worthless when it fails.");
    }

    private void checkGrader(Criterion c, Found found) throws Exception {
        Optional<GraderChoice> choice = c.grader();
        if (choice.isEmpty()) {
            common.add(found, "rubric", "has a criterion that names no grader.", "Name one, or run with --grader.");
            return;
        }
        String name = choice.get().grader();
        Problems told = new Problems();
        Optional<Boolean> known = installed.use(Grader.class, name, grader -> {
            grader.check(c, found.task(), told);
            return true;
        });
        Place place = found.placeOf(c.id());
        for (Problem p : told.all()) problems.add(new Problem(p.severity(), place, "Criterion \"" + c.id() + "\": " + p.message(), p.remedy()));
        List<String> names = installed.names(Grader.class);
        if (known.isEmpty())
            problems.error(place, "Criterion \"" + c.id() + "\" names the grader \"" + name + "\", which no installed bundle provides."
                    + Nearest.hint(name, names), names.isEmpty() ? "" : "Installed: " + String.join(", ", names) + ".");
    }
}

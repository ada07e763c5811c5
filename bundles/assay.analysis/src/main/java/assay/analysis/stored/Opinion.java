// SPDX-License-Identifier: Apache-2.0
package assay.analysis.stored;

import assay.core.grading.RaterKind;
import assay.core.grading.Verdict;
import assay.core.run.CellId;
import assay.core.spi.store.Fact;
import assay.core.task.Criterion;
import assay.core.task.Task;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What everybody said of one criterion of one submission.
 *
 * @param worker label of who handed it in
 * @param all that was ever said, what broke or was revised among it
 * @param standing one verdict of each rater, what it said last
 */
public record Opinion(CellId cell, int turn, Task task, String worker, Criterion criterion, List<Fact.Rated> all, List<Verdict.Graded> standing) {
    public Opinion {
        all = List.copyOf(all);
        standing = List.copyOf(standing);
    }

    /** The submission, as ratings of a run name it. */
    public String item() {
        return cell + "/" + turn;
    }

    /** The part of a run that it belongs to; by one of {@link StoredRatings#SLICES}. */
    String slice(String by) {
        return slice(by, task, worker, criterion);
    }

    static String slice(String by, Task task, String worker, Criterion c) {
        return switch (by) {
            case "criterion" -> c.id();
            case "importance" -> c.importance().name().toLowerCase(Locale.ROOT);
            case "worker" -> worker;
            default -> task.id();
        };
    }

    /** What raters of some kinds say now. */
    public List<Verdict.Graded> by(Predicate<RaterKind> kinds) {
        return standing.stream().filter(g -> kinds.test(g.rater().kind())).toList();
    }

    /** A grader's older keys stand beside its newer ones; the verdict that came last is taken. */
    static List<Verdict.Graded> oneOfEach(List<Fact.Rated> standing) {
        Map<List<Object>, Fact.Rated> last = new LinkedHashMap<>();
        for (Fact.Rated r : standing)
            if (r.verdict() instanceof Verdict.Graded)
                last.merge(List.of(r.verdict().rater().kind(), r.verdict().rater().name()), r, (a, b) -> b.at().isBefore(a.at()) ? a : b);
        return last.values().stream().map(r -> (Verdict.Graded) r.verdict()).toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.engine.bench;

import assay.core.grading.Grounds;
import assay.core.grading.Rater;
import assay.core.grading.RaterKind;
import assay.core.grading.Verdict;
import assay.core.run.TurnId;
import assay.core.spi.grader.Grader;
import assay.core.spi.grader.Grading;
import assay.core.spi.workshop.Workshop;
import assay.core.task.Criterion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Answers pending until somebody has said something of a submission. */
public final class WaitingGrader implements Grader {
    private final Map<TurnId, List<Verdict>> said = new ConcurrentHashMap<>();

    @Override
    public List<Verdict> grade(Grading work, Workshop shop) {
        List<Verdict> all = new ArrayList<>();
        for (Criterion c : work.criteria()) {
            List<Verdict> its = said.getOrDefault(work.at().orElseThrow(), List.of()).stream().filter(v -> v.criterion().equals(c.id())).toList();
            if (its.isEmpty()) all.add(new Verdict.Pending(c.id(), new Rater(RaterKind.HUMAN, "waiting"), Grounds.NONE));
            all.addAll(its);
        }
        return all;
    }

    @Override
    public boolean answersLater() {
        return true;
    }

    /** Somebody says this from now on, instead of what was said before. */
    public void say(TurnId at, Verdict... verdicts) {
        said.put(at, List.of(verdicts));
    }

    public static Verdict by(String person, String criterion, boolean met, String fix) {
        return new Verdict.Graded(criterion, new Rater(RaterKind.HUMAN, person), met, met ? 1 : 0, Grounds.because("seen", fix));
    }
}

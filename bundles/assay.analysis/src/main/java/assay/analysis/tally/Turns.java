// SPDX-License-Identifier: Apache-2.0
package assay.analysis.tally;

import assay.analysis.statistic.ClusteredRatio;
import assay.analysis.statistic.Intervals;
import assay.core.report.TurnScore;
import assay.core.run.Schedule;
import java.util.ArrayList;
import java.util.List;

/** Completion of one worker by rounds of feedback: a cell is complete from the turn that its end rests on. */
final class Turns {
    private final boolean single;
    private final List<ClusteredRatio> byTurn = new ArrayList<>();

    Turns(Schedule schedule) {
        single = schedule.trials() == 1;
        for (int t = 0; schedule.turns() > 0 && t <= schedule.turns(); t++) byTurn.add(new ClusteredRatio());
    }

    void add(Stint stint) {
        for (int t = 0; t < byTurn.size(); t++) {
            int turn = t;
            byTurn.get(t).add(stint.cells().stream().filter(c -> c.complete() && c.turn() <= turn).count(), stint.assessed());
        }
    }

    List<TurnScore> scores(String worker) {
        List<TurnScore> scores = new ArrayList<>();
        for (ClusteredRatio r : byTurn) {
            long assessed = (long) r.denominators();
            scores.add(new TurnScore(worker, scores.size(), (long) r.numerators(), assessed,
                    single ? Intervals.wilson(r.numerators(), assessed) : Intervals.share(r, assessed)));
        }
        return scores;
    }
}

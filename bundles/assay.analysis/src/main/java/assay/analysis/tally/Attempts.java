// SPDX-License-Identifier: Apache-2.0
package assay.analysis.tally;

import assay.analysis.statistic.ClusteredRatio;
import assay.analysis.statistic.Intervals;
import assay.analysis.statistic.PassAtK;
import assay.core.report.AttemptScore;
import assay.core.run.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What several attempts at a task come to, for one worker. Up to ten attempts each number is told, beyond that every doubling and the last. */
final class Attempts {
    private static final int EACH = 10;

    private final List<Integer> counts;
    private final List<ClusteredRatio> any = new ArrayList<>();
    private final List<ClusteredRatio> all = new ArrayList<>();

    Attempts(Schedule schedule) {
        int most = schedule.trials();
        counts = most < 2 ? List.of() : IntStream.rangeClosed(1, most).filter(k -> k <= EACH || k == most || Integer.bitCount(k) == 1).boxed().toList();
        counts.forEach(k -> {
            any.add(new ClusteredRatio());
            all.add(new ClusteredRatio());
        });
    }

    void add(Stint stint) {
        long assessed = stint.assessed();
        for (int i = 0; i < counts.size() && counts.get(i) <= assessed; i++) {
            any.get(i).add(PassAtK.any(assessed, stint.complete(), counts.get(i)), 1);
            all.get(i).add(PassAtK.all(assessed, stint.complete(), counts.get(i)), 1);
        }
    }

    List<AttemptScore> scores(String worker) {
        List<AttemptScore> scores = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            long tasks = any.get(i).clusters();
            scores.add(new AttemptScore(worker, counts.get(i), tasks, Intervals.share(any.get(i), tasks), Intervals.share(all.get(i), tasks)));
        }
        return scores;
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.analysis.advice;

import assay.core.economy.Way;
import assay.core.report.Advice.Swing;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One assumption at a time set low and high, the others as they are: which one decides. */
public final class Swings {
    private Swings() {}

    private record Setting(String assumption, String lowWords, String highWords, Assumptions low, Assumptions high) {}

    /** Widest first, as a tornado chart has them. */
    public static List<Swing> of(List<Prospect> tasks, List<Way> ways, Assumptions a) {
        Assumptions.Loss l = a.loss();
        return Stream.of(
                        new Setting("wages of people", "× 0.5", "× 2", a.wages(0.5), a.wages(2)),
                        new Setting("price level", "× 0.5", "× 2", a.prices(0.5), a.prices(2)),
                        new Setting("loss by bad work", "none", "the price more", a.losing(Assumptions.Loss.NONE),
                                a.losing(new Assumptions.Loss(l.fixed(), l.share() + 1, l.square()))),
                        new Setting("chance that a reviewer sees it", "0.5", "1", a.catching(0.5), a.catching(1)),
                        new Setting("minutes of review and feedback", "× 0.5", "× 2", a.minutes(0.5), a.minutes(2)),
                        new Setting("work of people that is not accepted", "none", "× 2", a.failing(0), a.failing(2)))
                .map(s -> swing(s, tasks, ways)).sorted(Comparator.comparingDouble((Swing s) -> -s.width())).toList();
    }

    private static Swing swing(Setting s, List<Prospect> tasks, List<Way> ways) {
        Resampled sums = new Resampled(tasks);
        ways.forEach(w -> sums.add(p -> p.value(w, s.low)));
        ways.forEach(w -> sums.add(p -> p.value(w, s.high)));
        sums.draw();
        int low = best(sums.means(), 0, ways.size());
        int high = best(sums.means(), ways.size(), ways.size());
        return new Swing(s.assumption, s.lowWords, s.highWords, ways.get(low), ways.get(high - ways.size()), sums.mean(low), sums.mean(high));
    }

    private static int best(double[] means, int from, int count) {
        int best = from;
        for (int i = from + 1; i < from + count; i++) if (means[i] > means[best]) best = i;
        return best;
    }
}

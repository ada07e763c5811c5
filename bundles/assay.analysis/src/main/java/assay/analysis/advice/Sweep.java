// SPDX-License-Identifier: Apache-2.0
package assay.analysis.advice;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One assumption set low and high, the others as they are: which one decides.
 *
 * @param lowBest the best way with the low setting
 * @param low what the best way is worth a task, in US dollars
 */
public record Sweep(String assumption, String lowSetting, String highSetting, Way lowBest, Way highBest, double low, double high) {
    /** Widest first, as a tornado chart has them. */
    public static List<Sweep> of(List<Prospect> tasks, List<Way> ways, Assumptions a) {
        Prospect mean = Prospect.mean(tasks);
        return Stream.of(
                        sweep("wage of those who do the task", "× 0.5", "× 2", mean, ways, wages(a, 0.5), wages(a, 2)),
                        sweep("price level", "× 0.5", "× 2", mean, ways, prices(a, 0.5), prices(a, 2)),
                        sweep("loss by bad work", "× 0", "× 2", mean, ways, loss(a, 0), loss(a, 2)),
                        sweep("chance that a reviewer sees it", "0.5", "1", mean, ways, caught(a, 0.5), caught(a, 1)),
                        sweep("minutes of review and feedback", "× 0.5", "× 2", mean, ways, minutes(a, 0.5), minutes(a, 2)))
                .sorted(Comparator.comparingDouble((Sweep s) -> -Math.abs(s.high - s.low))).toList();
    }

    /** Whether the best way of working depends on it. */
    public boolean decides() {
        return lowBest != highBest;
    }

    private static Sweep sweep(String what, String lowSetting, String highSetting, Prospect mean, List<Way> ways, Assumptions low, Assumptions high) {
        Way lowBest = best(mean, ways, low);
        Way highBest = best(mean, ways, high);
        return new Sweep(what, lowSetting, highSetting, lowBest, highBest, mean.value(lowBest, low), mean.value(highBest, high));
    }

    private static Way best(Prospect mean, List<Way> ways, Assumptions given) {
        return ways.stream().max(Comparator.comparingDouble(w -> mean.value(w, given))).orElseThrow();
    }

    private static Assumptions wages(Assumptions a, double by) {
        return new Assumptions(a.reviewMinutes(), a.feedbackMinutes(), a.reviewerHourly(), a.caught(), a.lossFixed(), a.lossShare(), a.fallback(), a.wageLevel() * by, a.priceLevel());
    }

    private static Assumptions prices(Assumptions a, double by) {
        return new Assumptions(a.reviewMinutes(), a.feedbackMinutes(), a.reviewerHourly(), a.caught(), a.lossFixed(), a.lossShare(), a.fallback(), a.wageLevel(), a.priceLevel() * by);
    }

    private static Assumptions loss(Assumptions a, double by) {
        return new Assumptions(a.reviewMinutes(), a.feedbackMinutes(), a.reviewerHourly(), a.caught(), a.lossFixed() * by, a.lossShare() * by, a.fallback(), a.wageLevel(), a.priceLevel());
    }

    private static Assumptions caught(Assumptions a, double chance) {
        return new Assumptions(a.reviewMinutes(), a.feedbackMinutes(), a.reviewerHourly(), chance, a.lossFixed(), a.lossShare(), a.fallback(), a.wageLevel(), a.priceLevel());
    }

    private static Assumptions minutes(Assumptions a, double by) {
        return new Assumptions(a.reviewMinutes() * by, a.feedbackMinutes() * by, a.reviewerHourly(), a.caught(), a.lossFixed(), a.lossShare(), a.fallback(), a.wageLevel(), a.priceLevel());
    }
}

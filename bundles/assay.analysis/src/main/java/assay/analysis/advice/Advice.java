// SPDX-License-Identifier: Apache-2.0
package assay.analysis.advice;

import assay.analysis.resampling.TaskBootstrap;
import assay.core.report.Estimate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which way of working is worth most for tasks of one kind, with intervals by task.
 *
 * @param values US dollars a task; a way that the run says nothing of is not there
 * @param clear whether the best is worth more than every other for certain: each pair's interval leaves out 0
 * @param costOfPass AI: cost of one complete piece of work, attempts paid until one is right (Erol et al. 2025, arXiv
 *     2504.13359); absent where none is
 * @param humanCostOfPass the same for people
 * @param neededQuality least p_0 at which AI alone is worth what a person is worth; above 1 = never
 */
public record Advice(
        Map<Way, Estimate> values, Way best, boolean clear, Optional<Estimate> costOfPass, Optional<Estimate> humanCostOfPass,
        double neededQuality) {
    /**
     * @param tasks at least two
     * @param ways to choose from, at least one
     */
    public static Advice of(List<Prospect> tasks, List<Way> ways, Assumptions given) {
        Map<Way, Estimate> values = new EnumMap<>(Way.class);
        for (Way way : ways) {
            TaskBootstrap drawn = new TaskBootstrap();
            tasks.forEach(t -> drawn.add(t.value(way, given), 1));
            values.put(way, drawn.ratio().orElseThrow());
        }
        Way best = ways.stream().max(Comparator.comparingDouble(w -> values.get(w).value())).orElseThrow();
        boolean clear = ways.stream().filter(w -> w != best).allMatch(w -> isWorthMore(tasks, best, w, given));
        TaskBootstrap model = new TaskBootstrap();
        TaskBootstrap human = new TaskBootstrap();
        tasks.forEach(t -> model.add(t.modelCost(), t.passed()));
        tasks.forEach(t -> human.add(t.humanCost() * given.wageLevel(), t.humanSuccess()));
        return new Advice(values, best, clear, model.ratio(), human.ratio(), neededQuality(Prospect.mean(tasks), given));
    }

    private static boolean isWorthMore(List<Prospect> tasks, Way best, Way other, Assumptions given) {
        TaskBootstrap drawn = new TaskBootstrap();
        tasks.forEach(t -> drawn.add(t.value(best, given) - t.value(other, given), 1));
        return drawn.ratio().orElseThrow().low() > 0;
    }

    private static double neededQuality(Prospect mean, Assumptions given) {
        double v = mean.price() * given.priceLevel();
        double loss = given.loss(v);
        double needed = (mean.value(Way.HUMAN, given) + loss + mean.modelCost()) / (v + loss);
        return Double.isFinite(needed) ? Math.max(0, needed) : 0;
    }
}

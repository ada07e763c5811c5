// SPDX-License-Identifier: Apache-2.0
package assay.analysis.advice;

import assay.core.report.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The prices at which the best way of working changes. The worker's shares and costs are taken as the same at every price
 * and a person's cost as in proportion to it, so each way's value is a line over the price and the best one their upper
 * envelope. Intervals: the tasks drawn anew, 1,000 times, seed fixed.
 */
public final class Edges {
    private static final int RESAMPLES = 1000;
    private static final long SEED = 0xed6e5L;

    private Edges() {}

    /**
     * One change.
     *
     * @param price in US dollars, with the percentiles of the resamples in which the same two ways meet
     * @param seen share of the resamples in which they do
     */
    public record Edge(Way below, Way above, Estimate price, double seen) {}

    private record Meeting(Way below, Way above, double price) {}

    /** From low prices up; empty where one way is best at every price. */
    public static List<Edge> of(List<Prospect> tasks, List<Way> ways, Assumptions given) {
        List<List<Meeting>> drawn = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(SEED);
        for (int r = 0; r < RESAMPLES; r++)
            drawn.add(meetings(Prospect.mean(random.ints(tasks.size(), 0, tasks.size()).mapToObj(tasks::get).toList()), ways, given));
        return meetings(Prospect.mean(tasks), ways, given).stream().map(m -> edge(m, drawn, tasks.size())).toList();
    }

    private static Edge edge(Meeting found, List<List<Meeting>> drawn, int tasks) {
        double[] prices = drawn.stream().flatMap(List::stream).filter(m -> m.below == found.below && m.above == found.above)
                .mapToDouble(Meeting::price).sorted().toArray();
        double low = prices.length == 0 ? found.price : prices[(int) (0.025 * (prices.length - 1))];
        double high = prices.length == 0 ? found.price : prices[(int) Math.ceil(0.975 * (prices.length - 1))];
        return new Edge(found.below, found.above, new Estimate(found.price, Math.min(low, found.price), Math.max(high, found.price), tasks, "bootstrap by task"),
                (double) prices.length / RESAMPLES);
    }

    private static List<Meeting> meetings(Prospect mean, List<Way> ways, Assumptions given) {
        Prospect one = mean.priced(1);
        Prospect none = mean.priced(0);
        double[] start = ways.stream().mapToDouble(w -> none.value(w, given)).toArray();
        double[] slope = new double[start.length];
        Arrays.setAll(slope, i -> one.value(ways.get(i), given) - start[i]);
        List<Meeting> found = new ArrayList<>();
        Comparator<Integer> atNothing = Comparator.comparingDouble(i -> start[i]);
        int best = java.util.stream.IntStream.range(0, start.length).boxed().max(atNothing.thenComparingDouble(i -> slope[i])).orElseThrow();
        for (int next = next(best, start, slope); next >= 0; next = next(best, start, slope)) {
            found.add(new Meeting(ways.get(best), ways.get(next), (start[best] - start[next]) / (slope[next] - slope[best])));
            best = next;
        }
        return found;
    }

    /** The line that overtakes first, the steepest where several do. */
    private static int next(int best, double[] start, double[] slope) {
        int next = -1;
        double at = Double.POSITIVE_INFINITY;
        for (int i = 0; i < start.length; i++) {
            if (slope[i] <= slope[best]) continue;
            double price = (start[best] - start[i]) / (slope[i] - slope[best]);
            if (price < at || price == at && slope[i] > slope[next]) {
                next = i;
                at = price;
            }
        }
        return next;
    }
}

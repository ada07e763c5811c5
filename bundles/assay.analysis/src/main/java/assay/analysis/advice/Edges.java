// SPDX-License-Identifier: Apache-2.0
package assay.analysis.advice;

import assay.core.economy.Way;
import assay.core.report.Advice.Edge;
import assay.core.report.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * The prices at which the best way of working changes. The worker's shares and costs are taken as the same at every price
 * and a person's cost as in proportion to it, so each way's value is a parabola over the price (a line without a loss that
 * grows with the square), and the best one their upper envelope. Ways that part by less than rounding are parallel, and prices
 * of more than {@value #FARTHEST} times the highest of the tasks are left out: nothing is known of such work.
 */
public final class Edges {
    private static final double FARTHEST = 10;
    /** Slopes that differ by a smaller share than this are the same slope, rounded. */
    private static final double ROUNDING = 1e-9;

    private Edges() {}

    private record Meeting(Way below, Way above, double price) {}

    /** From low prices up; empty where one way is best at every price. */
    public static List<Edge> of(List<Prospect> tasks, List<Way> ways, Assumptions given) {
        Resampled means = new Resampled(tasks);
        for (int f = 0; f < Prospect.FIELDS; f++) {
            int field = f;
            means.add(p -> p.field(field));
        }
        means.draw();
        double farthest = FARTHEST * tasks.stream().mapToDouble(Prospect::price).max().orElse(0);
        List<List<Meeting>> drawn = Arrays.stream(means.samples()).map(m -> meetings(Prospect.of(m), ways, given, farthest)).toList();
        return meetings(Prospect.of(means.means()), ways, given, farthest).stream().map(m -> edge(m, drawn, tasks.size())).toList();
    }

    private static Edge edge(Meeting found, List<List<Meeting>> drawn, int tasks) {
        double[] prices = drawn.stream().flatMap(List::stream).filter(m -> m.below == found.below && m.above == found.above)
                .mapToDouble(Meeting::price).sorted().toArray();
        double low = prices.length == 0 ? found.price : Resampled.quantile(prices, 0.025);
        double high = prices.length == 0 ? found.price : Resampled.quantile(prices, 0.975);
        double seen = drawn.stream().filter(d -> d.stream().anyMatch(m -> m.below == found.below && m.above == found.above)).count() / (double) drawn.size();
        return new Edge(found.below, found.above,
                new Estimate(found.price, Math.min(low, found.price), Math.max(high, found.price), tasks, Resampled.METHOD), seen);
    }

    private static List<Meeting> meetings(Prospect mean, List<Way> ways, Assumptions given, double farthest) {
        List<Parabola> values = ways.stream().map(w -> Parabola.of(mean, w, given)).toList();
        TreeSet<Double> prices = new TreeSet<>();
        for (int i = 0; i < values.size(); i++)
            for (int j = i + 1; j < values.size(); j++) values.get(i).meets(values.get(j), prices);
        prices.removeIf(p -> p > farthest);
        List<Meeting> found = new ArrayList<>();
        double before = 0;
        Way best = null;
        List<Double> bounds = new ArrayList<>(prices);
        for (int i = 0; i <= bounds.size(); i++) {
            double end = i < bounds.size() ? bounds.get(i) : 2 * before + 1;
            Way here = best(values, (before + end) / 2);
            if (best != null && here != best) found.add(new Meeting(best, here, before));
            best = here;
            before = end;
        }
        return found;
    }

    private static Way best(List<Parabola> values, double price) {
        return values.stream().max(Comparator.comparingDouble((Parabola p) -> p.at(price)).thenComparing(p -> -p.way.ordinal())).orElseThrow().way;
    }

    /** {@code a + b * price + c * price²}. */
    private record Parabola(Way way, double a, double b, double c) {
        static Parabola of(Prospect mean, Way way, Assumptions given) {
            double none = mean.priced(0).value(way, given);
            double one = mean.priced(1).value(way, given);
            double two = mean.priced(2).value(way, given);
            double c = given.loss().square() == 0 ? 0 : (two - 2 * one + none) / 2;
            return new Parabola(way, none, one - none - c, c);
        }

        double at(double price) {
            return a + b * price + c * price * price;
        }

        void meets(Parabola other, TreeSet<Double> prices) {
            double p = a - other.a;
            double q = difference(b, other.b);
            double r = difference(c, other.c);
            if (r == 0) {
                if (q != 0) keep(-p / q, prices);
                return;
            }
            double root = Math.sqrt(q * q - 4 * r * p);
            keep((-q - root) / (2 * r), prices);
            keep((-q + root) / (2 * r), prices);
        }

        private static double difference(double one, double other) {
            double d = one - other;
            return Math.abs(d) <= ROUNDING * Math.max(Math.abs(one), Math.abs(other)) ? 0 : d;
        }

        private static void keep(double price, TreeSet<Double> prices) {
            if (price > 0 && Double.isFinite(price)) prices.add(price);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.analysis.triage;

import assay.core.report.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/** Coverage and risk by threshold, from the strictest on (El-Yaniv and Wiener 2010, section 2). */
public final class Curve {
    private Curve() {}

    /**
     * What a threshold would bring.
     *
     * @param accepted verdicts at or above it
     * @param coverage their share of all
     * @param escape how often one of them is wrong; absent where nobody looked at any
     * @param labels how many of them people looked at
     */
    public record Point(double threshold, long accepted, double coverage, Optional<Estimate> escape, long labels) {}

    /** @param inclusion probability with which people came to look at a verdict */
    public static List<Point> of(List<Judgement> all, ToDoubleFunction<Judgement> inclusion) {
        TreeSet<Double> thresholds = new TreeSet<>();
        all.forEach(j -> j.confidence().ifPresent(thresholds::add));
        List<Point> points = new ArrayList<>();
        for (double t : thresholds.descendingSet()) {
            List<Judgement> accepted = all.stream().filter(j -> j.confidence().isPresent() && j.confidence().getAsDouble() >= t).toList();
            Escapes escapes = new Escapes();
            accepted.stream().filter(j -> j.people().isPresent()).forEach(j -> escapes.add(j.isContradicted(), inclusion.applyAsDouble(j)));
            points.add(new Point(t, accepted.size(), (double) accepted.size() / all.size(), escapes.rate(), escapes.labels()));
        }
        return points;
    }

    /** The largest coverage whose upper bound of the escape rate meets a target. */
    public static Optional<Point> best(List<Point> points, double target) {
        return points.stream().filter(p -> p.escape().isPresent() && p.escape().get().high() <= target).reduce((a, b) -> b.accepted() >= a.accepted() ? b : a);
    }
}

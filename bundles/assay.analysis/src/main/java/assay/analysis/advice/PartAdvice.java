// SPDX-License-Identifier: Apache-2.0
package assay.analysis.advice;

import assay.core.economy.Way;
import assay.core.report.Advice.BreakEven;
import assay.core.report.Advice.Worth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What the ways of doing some tasks are worth, and where a worker alone equals a person. */
public final class PartAdvice {
    private final List<Way> ways;
    private final Assumptions given;
    private final Resampled sums;

    /**
     * @param tasks at least two
     * @param ways to choose from, at least one
     */
    public PartAdvice(List<Prospect> tasks, List<Way> ways, Assumptions given) {
        this.ways = ways;
        this.given = given;
        sums = new Resampled(tasks);
        ways.forEach(w -> sums.add(p -> p.value(w, given)));
        ways.forEach(w -> sums.add(p -> p.outlook(w, given).quality()));
        ways.forEach(w -> sums.add(p -> p.outlook(w, given).cost()));
    }

    /** With nothing said of the frontier, which takes all workers. */
    public List<Worth> worths() {
        sums.draw();
        int n = ways.size();
        int best = IntStream.range(0, n).reduce((a, b) -> sums.means()[b] > sums.means()[a] ? b : a).orElseThrow();
        boolean clear = IntStream.range(0, n).allMatch(w -> w == best || sums.figure(m -> m[best] - m[w]).orElseThrow().low() > 0);
        List<Worth> all = new ArrayList<>();
        for (int w = 0; w < n; w++)
            all.add(new Worth(ways.get(w), sums.mean(w), sums.mean(n + w), sums.mean(2 * n + w), w == best, w == best && clear, false));
        return all;
    }

    /**
     * Where the worker alone equals a person, of the mean task, the rest as it is.
     * <pre>
     * price        V + L(V) = (c_h − c_m) / (p_h − p_0), a person's cost as it is
     * review rate  ρ of (1 − ρ)·EV_AI + ρ·EV_review = EV_human
     * quality      p of p·(V + L) − L − c_m = EV_human
     * cost of pass c_m / p_0 and c_h / p_h (arXiv 2504.13359)
     * </pre>
     */
    public static BreakEven breakEven(List<Prospect> tasks, Assumptions given) {
        Resampled sums = new Resampled(tasks);
        int ai = sums.add(p -> p.value(Way.AI, given));
        int review = sums.add(p -> p.value(Way.REVIEW, given));
        int human = sums.add(p -> p.value(Way.HUMAN, given));
        int price = sums.add(p -> p.price() * given.levels().price());
        int loss = sums.add(p -> given.loss().at(p.price() * given.levels().price()));
        int passed = sums.add(Prospect::passed);
        int model = sums.add(Prospect::modelCost);
        int success = sums.add(p -> p.outlook(Way.HUMAN, given).quality());
        int person = sums.add(p -> p.outlook(Way.HUMAN, given).cost());
        sums.draw();
        return new BreakEven(
                sums.figure(m -> price(m[person] - m[model], m[success] - m[passed], given.loss())),
                sums.figure(m -> between((m[ai] - m[human]) / (m[ai] - m[review]))),
                sums.figure(m -> (m[human] + m[loss] + m[model]) / (m[price] + m[loss])),
                sums.figure(m -> m[model] / m[passed]),
                sums.figure(m -> m[person] / m[success]));
    }

    /** No price where the worker is as good as a person, or dearer. */
    private static double price(double saved, double lacking, Assumptions.Loss loss) {
        if (lacking <= 0 || saved <= 0) return Double.NaN;
        double all = saved / lacking - loss.fixed();
        if (all <= 0) return Double.NaN;
        double b = 1 + loss.share();
        return loss.square() == 0 ? all / b : (-b + Math.sqrt(b * b + 4 * loss.square() * all)) / (2 * loss.square());
    }

    private static double between(double share) {
        return share >= 0 && share <= 1 ? share : Double.NaN;
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.html.chart;

import assay.core.report.Report;
import assay.core.report.Score;
import java.util.ArrayList;
import java.util.List;

/**
 * Completion rate over the cost of a cell: who is dearer and no better than another falls behind the frontier. Workers that
 * saw the reference are left out.
 */
public record FrontierChart(List<Point> points, Axis cost, Axis rate) {
    /** Width of the drawing. */
    public static final int WIDTH = 720;
    /** Height of the drawing. */
    public static final int HEIGHT = 320;
    private static final int MOST = 40;

    /**
     * A worker: mark at x, y; label beside it at labelY.
     *
     * @param dollars a cell that ended
     * @param onFrontier whether nobody else does at least as well for no more money, and better in one of the two
     */
    public record Point(int number, Score score, double dollars, boolean onFrontier, double x, double y, double low, double high, double labelY) {}

    public static FrontierChart of(Report report) {
        List<Score> scores = report.board().stream().filter(s -> s.completion().isPresent() && !report.unranked().contains(s.worker())).limit(MOST).toList();
        Axis x = Axis.holding(scores.stream().mapToDouble(FrontierChart::dollars).filter(d -> d > 0).max().orElse(1), 64, WIDTH - 40);
        Axis y = new Axis(1, HEIGHT - 40, 16, 0.25);
        List<Point> points = new ArrayList<>();
        for (Score s : scores) {
            var rate = s.completion().orElseThrow();
            double px = x.at(dollars(s));
            double py = y.at(rate.value());
            double wanted = py + 4;
            while (taken(points, px, wanted)) wanted -= 15;
            points.add(new Point(points.size() + 1, s, dollars(s), scores.stream().noneMatch(o -> beats(o, s)), px, py, y.at(rate.low()), y.at(rate.high()), wanted));
        }
        return new FrontierChart(points, x, y);
    }

    private static boolean taken(List<Point> placed, double x, double y) {
        return placed.stream().anyMatch(p -> Math.abs(p.x() - x) < 22 && Math.abs(p.labelY() - y) < 15);
    }

    private static boolean beats(Score other, Score s) {
        double quality = other.completion().orElseThrow().value() - s.completion().orElseThrow().value();
        double saving = dollars(s) - dollars(other);
        return quality >= 0 && saving >= 0 && (quality > 0 || saving > 0);
    }

    private static double dollars(Score s) {
        long ended = s.outcomes().values().stream().mapToLong(Long::longValue).sum();
        return ended == 0 ? 0 : s.cost().micros() / 1e6 / ended;
    }
}

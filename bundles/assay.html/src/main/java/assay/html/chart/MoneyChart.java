// SPDX-License-Identifier: Apache-2.0
package assay.html.chart;

import assay.core.report.MoneyLine;
import assay.core.report.Report;
import assay.core.report.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Earnings over cost, a point a worker, numbered as in the table beside it.
 *
 * @param worth where the sum of all prices stands, if it fits
 */
public record MoneyChart(String policy, List<Point> points, Axis cost, Axis earnings, Optional<Double> worth) {
    /** Width of the drawing. */
    public static final int WIDTH = 720;
    /** Height of the drawing. */
    public static final int HEIGHT = 320;
    private static final int MOST = 40;

    /** A worker: mark at x, y; label beside it at labelY. */
    public record Point(int number, Score score, MoneyLine money, double x, double y, double low, double high, double labelY) {}

    public static List<MoneyChart> of(Report report) {
        return report.board().stream().flatMap(s -> s.money().stream()).map(MoneyLine::policy).distinct().map(p -> of(report, p)).toList();
    }

    private static MoneyChart of(Report report, String policy) {
        List<Score> scores = report.board().stream().filter(s -> line(s, policy).isPresent()).limit(MOST).toList();
        double mostCost = scores.stream().mapToDouble(s -> units(line(s, policy).orElseThrow().cost())).max().orElse(0);
        double mostEarned = scores.stream().map(s -> line(s, policy).orElseThrow()).mapToDouble(MoneyChart::top).max().orElse(0);
        double worth = report.totalPrice().map(MoneyChart::units).orElse(0.0);
        Axis x = Axis.holding(mostCost > 0 ? mostCost : 1, 64, WIDTH - 40);
        Axis y = Axis.holding(Math.max(mostEarned, worth) > 0 ? Math.max(mostEarned, worth) : 1, HEIGHT - 40, 16);
        return new MoneyChart(policy, points(scores, policy, x, y), x, y, worth > 0 ? Optional.of(y.at(worth)) : Optional.empty());
    }

    private static List<Point> points(List<Score> scores, String policy, Axis x, Axis y) {
        List<Point> points = new ArrayList<>();
        for (Score s : scores) {
            MoneyLine m = line(s, policy).orElseThrow();
            double px = x.at(units(m.cost()));
            double py = y.at(units(m.earnings()));
            points.add(new Point(points.size() + 1, s, m, px, py, m.earningsInterval().map(e -> y.at(e.low())).orElse(py),
                    m.earningsInterval().map(e -> y.at(e.high())).orElse(py), free(points, px, py + 4)));
        }
        return points;
    }

    /** The nearest place above the wanted one where no earlier number stands. */
    private static double free(List<Point> placed, double x, double wanted) {
        double y = wanted;
        for (int tries = 0; tries < placed.size(); tries++) {
            double here = y;
            if (placed.stream().noneMatch(p -> Math.abs(p.x() - x) < 22 && Math.abs(p.labelY() - here) < 15)) break;
            y -= 15;
        }
        return y;
    }

    private static Optional<MoneyLine> line(Score s, String policy) {
        return s.money().stream().filter(m -> m.policy().equals(policy)).findFirst();
    }

    private static double top(MoneyLine m) {
        return Math.max(units(m.earnings()), m.earningsInterval().map(e -> e.high()).orElse(0.0));
    }

    private static double units(assay.core.money.Money money) {
        return money.micros() / 1e6;
    }
}

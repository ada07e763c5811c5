// SPDX-License-Identifier: Apache-2.0
package assay.html.chart;

import assay.core.report.MoneyLine;
import assay.core.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Earnings with their intervals under one policy, a line a worker, beside the sum of all prices.
 *
 * @param worth where the sum of the prices stands; absent without prices
 */
public record EarningsChart(List<Row> rows, Span span, double height, Optional<Double> worth) {
    /** Width of the drawing. */
    public static final int WIDTH = 720;
    private static final int LINE = 46;

    /** A worker's earnings: label at y − 12, mark at y. */
    public record Row(String worker, boolean ranked, MoneyLine money, double y, double low, double value, double high) {}

    public static EarningsChart of(MoneyChart chart, Report report) {
        double worth = report.totalPrice().map(EarningsChart::units).orElse(0.0);
        double most = worth;
        double least = 0;
        for (MoneyChart.Point p : chart.points()) {
            most = Math.max(most, Math.max(units(p.money().earnings()), p.money().earningsInterval().map(e -> e.high()).orElse(0.0)));
            least = Math.min(least, Math.min(units(p.money().earnings()), p.money().earningsInterval().map(e -> e.low()).orElse(0.0)));
        }
        Span span = Span.holding(least, most, 8, WIDTH - 8);
        List<Row> rows = new ArrayList<>();
        for (MoneyChart.Point p : chart.points()) {
            double value = span.at(units(p.money().earnings()));
            rows.add(new Row(p.score().worker(), !report.unranked().contains(p.score().worker()), p.money(), 26 + LINE * rows.size(),
                    p.money().earningsInterval().map(e -> span.at(e.low())).orElse(value), value, p.money().earningsInterval().map(e -> span.at(e.high())).orElse(value)));
        }
        return new EarningsChart(rows, span, 26 + LINE * rows.size() + 6, worth > 0 ? Optional.of(span.at(worth)) : Optional.empty());
    }

    private static double units(assay.core.money.Money money) {
        return money.micros() / 1e6;
    }
}

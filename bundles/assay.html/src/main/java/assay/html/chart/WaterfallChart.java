// SPDX-License-Identifier: Apache-2.0
package assay.html.chart;

import assay.core.economy.Posting;
import assay.core.money.Money;
import assay.core.report.MoneyLine;
import java.util.ArrayList;
import java.util.List;

/** How payments become what is left, a bar a kind of posting, for each of the first workers under one policy. */
public record WaterfallChart(List<Row> rows, double zero, double height, long workers) {
    /** Width of the drawing. */
    public static final int WIDTH = 720;
    private static final int MOST = 8;
    private static final int LEFT = 130;
    private static final int RIGHT = 610;
    private static final int LINE = 20;
    private static final int GAP = 30;

    /** A heading without a bar, or a bar with what it stands for. */
    public record Row(String label, boolean heading, String look, double y, double x, double width, Money amount) {}

    /** Amounts of one bar, from and to. */
    private record Step(String label, String look, double from, double to, Money amount) {}

    public static WaterfallChart of(List<MoneyChart.Point> points) {
        List<MoneyChart.Point> booked = points.stream().filter(p -> !p.money().books().totals().isEmpty()).toList();
        List<List<Step>> falls = booked.stream().limit(MOST).map(p -> steps(p.money())).toList();
        double least = falls.stream().flatMap(List::stream).mapToDouble(s -> Math.min(s.from(), s.to())).min().orElse(0);
        double most = falls.stream().flatMap(List::stream).mapToDouble(s -> Math.max(s.from(), s.to())).max().orElse(1);
        double scale = (RIGHT - LEFT) / Math.max(1e-9, Math.max(0, most) - Math.min(0, least));
        double zero = LEFT - Math.min(0, least) * scale;
        List<Row> rows = new ArrayList<>();
        double y = 0;
        for (int w = 0; w < falls.size(); w++) {
            y += w == 0 ? 14 : GAP;
            rows.add(new Row(booked.get(w).score().worker(), true, "", y, 0, 0, booked.get(w).money().net()));
            for (Step s : falls.get(w)) {
                y += LINE;
                rows.add(new Row(s.label(), false, s.look(), y, zero + Math.min(s.from(), s.to()) * scale, Math.max(1, Math.abs(s.to() - s.from()) * scale), s.amount()));
            }
        }
        return new WaterfallChart(rows, zero, y + 10, booked.size());
    }

    /** Workers that the drawing has no room for. */
    public long leftOut() {
        return Math.max(0, workers - MOST);
    }

    private static List<Step> steps(MoneyLine line) {
        List<Step> steps = new ArrayList<>();
        double at = 0;
        for (MoneyLine.Total t : line.books().totals()) {
            boolean gain = t.kind() == Posting.Kind.CLIENT_PAYMENT;
            double to = at + (gain ? 1 : -1) * t.amount().micros() / 1e6;
            steps.add(new Step(t.kind().label(), gain ? "f0" : "f2", at, to, gain ? t.amount() : t.amount().negate()));
            at = to;
        }
        steps.add(new Step("left", "net", 0, line.net().micros() / 1e6, line.net()));
        return steps;
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.html.chart;

import assay.core.report.Estimate;
import assay.core.report.Report;
import assay.core.report.Score;
import java.util.ArrayList;
import java.util.List;

/** Completion rates with their intervals, one line a worker, from 0 to 100 %. */
public record RateChart(List<Row> rows, double height) {
    /** Width of the drawing. */
    public static final int WIDTH = 720;
    private static final Axis SHARE = new Axis(1, 8, WIDTH - 8, 0.25);
    private static final int LINE = 46;
    private static final int MOST = 40;

    /** A worker's rate: label at y − 12, mark at y. */
    public record Row(Score score, boolean ranked, double y, double low, double value, double high) {}

    public static RateChart of(Report report) {
        List<Row> rows = new ArrayList<>();
        for (Score s : report.board()) {
            if (s.completion().isEmpty() || rows.size() == MOST) continue;
            Estimate e = s.completion().get();
            rows.add(new Row(s, !report.unranked().contains(s.worker()), 26 + LINE * rows.size(), SHARE.at(e.low()), SHARE.at(e.value()), SHARE.at(e.high())));
        }
        return new RateChart(rows, 26 + LINE * rows.size() + 6);
    }

    public Axis axis() {
        return SHARE;
    }
}

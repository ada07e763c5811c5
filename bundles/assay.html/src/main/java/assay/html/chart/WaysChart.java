// SPDX-License-Identifier: Apache-2.0
package assay.html.chart;

import assay.core.report.Advice;
import java.util.ArrayList;
import java.util.List;

/** What each way of working is worth a task, with intervals: a panel for all tasks and one a price band, each on its own scale. */
public record WaysChart(List<Panel> panels, double height) {
    /** Width of the drawing. */
    public static final int WIDTH = 720;
    private static final int LEFT = 176;
    private static final int RIGHT = 600;
    private static final int LINE = 22;
    private static final int HEAD = 26;
    private static final int FOOT = 34;

    /** Some of the tasks: heading at y, lines below it down to the bottom, where its ticks stand. */
    public record Panel(Advice.Part part, double y, double bottom, Span span, List<Row> rows) {}

    /** A way: label, mark and interval at y. */
    public record Row(Advice.Worth worth, double y, double low, double value, double high) {}

    public static WaysChart of(Advice advice) {
        List<Panel> panels = new ArrayList<>();
        double y = 14;
        for (Advice.Part part : advice.parts()) {
            if (part.ways().isEmpty() || !part.by().isEmpty() && !part.by().equals("price")) continue;
            Panel panel = panel(part, y);
            panels.add(panel);
            y = panel.bottom() + FOOT;
        }
        return new WaysChart(panels, y - 8);
    }

    private static Panel panel(Advice.Part part, double y) {
        double low = part.ways().stream().mapToDouble(w -> w.value().low()).min().orElse(0);
        double high = part.ways().stream().mapToDouble(w -> w.value().high()).max().orElse(1);
        Span span = Span.holding(low, high, LEFT, RIGHT);
        List<Row> rows = new ArrayList<>();
        for (Advice.Worth w : part.ways())
            rows.add(new Row(w, y + HEAD + LINE * rows.size(), span.at(w.value().low()), span.at(w.value().value()), span.at(w.value().high())));
        return new Panel(part, y, y + HEAD + LINE * (rows.size() - 1) + 10, span, rows);
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.html.chart;

import assay.core.report.Advice;
import java.util.ArrayList;
import java.util.List;

/**
 * What the best way is worth when one assumption is set low and high, a bar an assumption, widest first.
 *
 * @param base where what it is worth as things are assumed stands
 */
public record TornadoChart(List<Row> rows, Span span, double base, double height) {
    /** Width of the drawing. */
    public static final int WIDTH = 720;
    private static final int LEFT = 90;
    private static final int RIGHT = 630;
    private static final int LINE = 46;

    /** An assumption: its name at y − 8, the bar from y on. */
    public record Row(Advice.Swing swing, double y, End left, End right) {}

    /**
     * One end of a bar.
     *
     * @param x of the end
     * @param setting that leads there
     */
    public record End(double x, String setting, String look) {}

    /** Of all tasks; without rows where there is no sweep. */
    public static TornadoChart of(Advice advice) {
        double base = advice.parts().stream().filter(p -> p.by().isEmpty()).flatMap(p -> p.best().stream()).mapToDouble(w -> w.value().value()).findFirst().orElse(0);
        double low = advice.swings().stream().mapToDouble(s -> Math.min(s.low().value(), s.high().value())).min().orElse(0);
        double high = advice.swings().stream().mapToDouble(s -> Math.max(s.low().value(), s.high().value())).max().orElse(1);
        Span span = Span.holding(Math.min(low, base), Math.max(high, base), LEFT, RIGHT);
        List<Row> rows = new ArrayList<>();
        for (Advice.Swing s : advice.swings()) {
            End less = new End(span.at(s.low().value()), s.lowSetting(), "f2");
            End more = new End(span.at(s.high().value()), s.highSetting(), "f0");
            boolean turned = less.x() > more.x();
            rows.add(new Row(s, 26 + LINE * rows.size(), turned ? more : less, turned ? less : more));
        }
        return new TornadoChart(rows, span, span.at(base), 26 + LINE * rows.size());
    }
}

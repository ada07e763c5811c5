// SPDX-License-Identifier: Apache-2.0
package assay.html.chart;

import assay.core.report.Report;
import assay.core.report.TurnScore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Completion rate over rounds of feedback, a line a worker. */
public record TurnChart(List<Line> lines, Axis rate, Axis turns) {
    /** Width of the drawing. */
    public static final int WIDTH = 720;
    /** Height of the drawing. */
    public static final int HEIGHT = 300;
    private static final int MOST = 12;

    /** A mark for each turn. */
    public record Mark(double x, double y) {}

    /** A worker's marks; its name beside the last at labelY. */
    public record Line(String worker, boolean ranked, List<Mark> marks, double labelY) {
        /** As an SVG polyline has them. */
        public String path() {
            return marks.stream().map(m -> Axis.px(m.x()) + "," + Axis.px(m.y())).collect(Collectors.joining(" "));
        }
    }

    public static TurnChart of(Report report) {
        int last = report.turns().stream().mapToInt(TurnScore::turn).max().orElse(0);
        Axis x = new Axis(Math.max(1, last), 64, WIDTH - 250, 1);
        Axis y = new Axis(1, HEIGHT - 40, 16, 0.25);
        List<Line> lines = new ArrayList<>();
        for (String worker : report.turns().stream().filter(t -> t.rate().isPresent()).map(TurnScore::worker).distinct().limit(MOST).toList()) {
            List<Mark> marks = report.turns().stream().filter(t -> t.worker().equals(worker) && t.rate().isPresent())
                    .map(t -> new Mark(x.at(t.turn()), y.at(t.rate().get().value()))).toList();
            double label = marks.get(marks.size() - 1).y() + 4;
            while (taken(lines, label)) label += 3;
            lines.add(new Line(worker, !report.unranked().contains(worker), marks, label));
        }
        return new TurnChart(lines, y, x);
    }

    private static boolean taken(List<Line> lines, double y) {
        return lines.stream().anyMatch(l -> Math.abs(l.labelY() - y) < 15);
    }
}

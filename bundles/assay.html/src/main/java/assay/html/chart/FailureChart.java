// SPDX-License-Identifier: Apache-2.0
package assay.html.chart;

import assay.core.report.Failures;
import assay.core.report.Report;
import java.util.ArrayList;
import java.util.List;

/** Cells by the number of gate criteria that failed: complete, near misses, fatal ones; a bar a worker. */
public record FailureChart(List<Row> rows, double height) {
    /** Width of the drawing. */
    public static final int WIDTH = 720;
    /** This many failed criteria and more share a colour. */
    public static final int MANY = 4;
    private static final int LINE = 46;
    private static final int MOST = 40;

    /** A worker's bar: label at y − 6, bar from y on. */
    public record Row(Failures failures, double y, List<Part> parts) {}

    /**
     * A piece of a bar.
     *
     * @param failed number of failed criteria, {@value #MANY} for that many and more
     */
    public record Part(int failed, long cells, double x, double width) {}

    public static FailureChart of(Report report) {
        List<Row> rows = new ArrayList<>();
        for (Failures f : report.failures())
            if (!f.histogram().isEmpty() && rows.size() < MOST) rows.add(new Row(f, 22 + LINE * rows.size(), parts(f)));
        return new FailureChart(rows, LINE * rows.size() + 6);
    }

    private static List<Part> parts(Failures f) {
        long all = f.histogram().stream().mapToLong(Long::longValue).sum();
        List<Part> parts = new ArrayList<>();
        double x = 0;
        for (int failed = 0; failed <= MANY; failed++) {
            long cells = cells(f, failed);
            double width = (double) WIDTH * cells / Math.max(1, all);
            if (cells > 0) parts.add(new Part(failed, cells, x, width));
            x += width;
        }
        return parts;
    }

    /** How many cells failed so many criteria. */
    public static long cells(Failures f, int failed) {
        if (failed < MANY) return failed < f.histogram().size() ? f.histogram().get(failed) : 0;
        return f.histogram().stream().skip(MANY).mapToLong(Long::longValue).sum();
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.html.chart;

import assay.core.report.Report;
import assay.core.report.Score;
import assay.core.report.Slice;
import java.util.List;

/** Completion rates of one kind of slice: a row a slice, a column a worker. */
public record Heat(String by, List<Slice> rows) {
    public static List<Heat> of(Report report) {
        return report.slices().stream().map(Slice::by).distinct()
                .map(by -> new Heat(by, report.slices().stream().filter(s -> s.by().equals(by)).toList())).toList();
    }

    /** From 0 to 10; empty where nothing was assessed. */
    public static String level(Score s) {
        return s.completion().map(e -> "h" + Math.round(10 * e.value())).orElse("none");
    }
}

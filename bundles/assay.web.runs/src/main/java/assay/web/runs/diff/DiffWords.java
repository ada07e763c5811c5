// SPDX-License-Identifier: Apache-2.0
package assay.web.runs.diff;

import assay.core.report.PairedRuns;
import assay.core.report.PairedRuns.What;
import assay.html.Figures;

/** Figures of two runs as the page writes them. */
public final class DiffWords {
    private DiffWords() {}

    public static String what(PairedRuns.Figure f) {
        return switch (f.what()) {
            case COMPLETION -> "completion rate";
            case SCORE -> "rubric score";
            case COST -> "dollars a cell";
            case SECONDS -> "seconds a cell";
        };
    }

    public static String value(PairedRuns.Figure f, double value) {
        return isShare(f) ? Figures.percent(value) : f.what() == What.COST ? Figures.format("%.4f", value) : Figures.seconds(value);
    }

    public static String difference(PairedRuns.Figure f) {
        return signed(f, f.difference().value()) + (isShare(f) ? " points" : "");
    }

    public static String range(PairedRuns.Figure f) {
        return signed(f, f.difference().low()) + " to " + signed(f, f.difference().high());
    }

    private static String signed(PairedRuns.Figure f, double value) {
        return isShare(f) ? Figures.points(value) : Figures.format(f.what() == What.COST ? "%+.4f" : "%+.2f", value);
    }

    private static boolean isShare(PairedRuns.Figure f) {
        return f.what() == What.COMPLETION || f.what() == What.SCORE;
    }
}

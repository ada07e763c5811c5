// SPDX-License-Identifier: Apache-2.0
package assay.report.junit;

import assay.core.report.Ablation;
import assay.core.report.Estimate;
import java.util.Locale;
import java.util.Optional;

/** What a crossed setting did, on one line, for build servers show properties as they are. */
final class Factor {
    private Factor() {}

    static String describe(Ablation a, Ablation.Level level) {
        return level.value() + ": complete " + level.complete() + " of " + level.assessed() + figures(level.means(), "%.1f")
                + level.effect().map(e -> "; less " + a.base().value() + figures(e.difference(), "%+.1f") + ", " + e.verdict()).orElse("");
    }

    private static String figures(Ablation.Figures f, String points) {
        String figures = figure("completion %", points, 100, f.completion()) + figure("score %", points, 100, f.score())
                + figure("$", points.replace("1f", "4f"), 1, f.dollars()) + figure("s", points.replace("1f", "2f"), 1, f.seconds());
        return figures.isEmpty() ? "" : ":" + figures.substring(1);
    }

    private static String figure(String unit, String pattern, double times, Optional<Estimate> e) {
        return e.map(x -> ", " + unit + " " + format(pattern, times * x.value()) + " [" + format(pattern, times * x.low()) + ", "
                + format(pattern, times * x.high()) + "]").orElse("");
    }

    private static String format(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }
}

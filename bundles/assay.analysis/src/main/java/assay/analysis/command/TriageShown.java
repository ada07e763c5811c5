// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.analysis.triage.Curve;
import assay.core.report.Estimate;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.command.Console;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Figures of triage as lines and as JSON. */
final class TriageShown {
    private static final int POINTS = 20;

    private TriageShown() {}

    static List<String> row(String name, Optional<Estimate> e) {
        return List.of(name, e.map(x -> percent(x.value())).orElse("–"), e.map(x -> percent(x.low()) + " to " + percent(x.high())).orElse("nobody looked"),
                e.map(x -> String.valueOf(x.n())).orElse("0"));
    }

    static Settings json(Settings to, String name, Optional<Estimate> e) {
        return e.isEmpty() ? to : to.with(name, Settings.EMPTY.with("value", Shown.real(e.get().value()))
                .with("interval", new Setting.Items(List.of(Shown.real(e.get().low()), Shown.real(e.get().high())))).with("n", e.get().n()));
    }

    /** Evenly spread over the curve, its ends among them. */
    static void curve(List<Curve.Point> points, Console console) {
        List<Curve.Point> some = points.size() <= POINTS ? points
                : IntStream.range(0, POINTS).mapToObj(i -> points.get((int) Math.round(i * (points.size() - 1.0) / (POINTS - 1)))).toList();
        console.table(List.of("threshold", "coverage", "escape rate", "95 %", "labels"), some.stream().map(p -> List.of(
                String.format(Locale.ROOT, "%.3f", p.threshold()), percent(p.coverage()), p.escape().map(e -> percent(e.value())).orElse("–"),
                p.escape().map(e -> percent(e.low()) + " to " + percent(e.high())).orElse("nobody looked"), String.valueOf(p.labels()))).toList());
    }

    static Setting json(List<Curve.Point> points) {
        return new Setting.Items(points.stream().<Setting>map(TriageShown::json).toList());
    }

    static Settings json(Curve.Point p) {
        return json(Settings.EMPTY.with("threshold", Shown.real(p.threshold())).with("accepted", p.accepted()).with("coverage", Shown.real(p.coverage()))
                .with("labels", p.labels()), "escape", p.escape());
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}

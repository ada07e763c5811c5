// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.core.report.Contrast;
import assay.core.report.Estimate;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Contrasts as rows and as JSON. */
final class Shown {
    static final List<String> HEADER = List.of("A", "B", "tasks", "A − B", "95 %", "McNemar p", "verdict");

    private Shown() {}

    static List<String> row(Contrast c) {
        Estimate d = c.difference();
        return List.of(c.a(), c.b(), "" + d.n(), points(d.value()), points(d.low()) + " to " + points(d.high()),
                c.p().isPresent() ? String.format(Locale.ROOT, "%.4f", c.p().getAsDouble()) : "–", c.verdict());
    }

    static Settings document(Contrast c) {
        Estimate d = c.difference();
        Settings fields = Settings.EMPTY.with("a", c.a()).with("b", c.b()).with("tasks", d.n()).with("difference", real(d.value()))
                .with("interval", new Setting.Items(List.of(real(d.low()), real(d.high())))).with("method", d.method());
        if (c.p().isPresent()) fields = fields.with("mcNemar", real(c.p().getAsDouble()));
        return fields.with("verdict", c.verdict());
    }

    static Setting real(double value) {
        return Setting.of(BigDecimal.valueOf(value));
    }

    static String points(double share) {
        return String.format(Locale.ROOT, "%+.1f", 100 * share);
    }
}

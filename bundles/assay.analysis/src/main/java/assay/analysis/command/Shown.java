// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.analysis.statistic.Holm;
import assay.core.report.Contrast;
import assay.core.report.Estimate;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Contrasts as rows and as JSON. */
final class Shown {
    static final List<String> HEADER = List.of("A", "B", "tasks", "A − B", "95 %", "McNemar p", "Holm p", "verdict");

    private Shown() {}

    static List<String> row(Contrast c, OptionalDouble holm) {
        Estimate d = c.difference();
        return List.of(c.a(), c.b(), "" + d.n(), points(d.value()), points(d.low()) + " to " + points(d.high()), p(c.p()), p(holm), c.verdict());
    }

    static Settings document(Contrast c, OptionalDouble holm) {
        Estimate d = c.difference();
        Settings fields = Settings.EMPTY.with("a", c.a()).with("b", c.b()).with("tasks", d.n()).with("difference", real(d.value()))
                .with("interval", new Setting.Items(List.of(real(d.low()), real(d.high())))).with("method", d.method());
        if (c.p().isPresent()) fields = fields.with("mcNemar", real(c.p().getAsDouble()));
        if (holm.isPresent()) fields = fields.with("holm", real(holm.getAsDouble()));
        return fields.with("verdict", c.verdict());
    }

    /** The tests corrected for their number; absent for all where one has none. */
    static List<OptionalDouble> holm(List<Contrast> contrasts) {
        if (contrasts.stream().anyMatch(c -> c.p().isEmpty())) return contrasts.stream().map(c -> OptionalDouble.empty()).toList();
        return Arrays.stream(Holm.corrected(contrasts.stream().map(c -> c.p().orElseThrow()).toList())).mapToObj(OptionalDouble::of).toList();
    }

    /** What holds for all pairs at once. */
    static String together(List<Contrast> contrasts, List<OptionalDouble> holm) {
        String each = "Each pair stands at 95 %; with many pairs some will differ by chance.";
        if (holm.get(0).isEmpty()) return each;
        long apart = IntStream.range(0, contrasts.size()).filter(i -> contrasts.get(i).distinguishable() && holm.get(i).orElseThrow() < 0.05).count();
        return each + " Corrected by Holm over the " + contrasts.size() + " rows, " + apart + (apart == 1 ? " differs." : " differ.");
    }

    private static String p(OptionalDouble p) {
        return p.isPresent() ? String.format(Locale.ROOT, "%.4f", p.getAsDouble()) : "–";
    }

    static Setting real(double value) {
        return Setting.of(BigDecimal.valueOf(value));
    }

    static String points(double share) {
        return String.format(Locale.ROOT, "%+.1f", 100 * share);
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.deploy;

import assay.core.report.Estimate;
import assay.core.report.PairedRuns;
import assay.core.report.PairedRuns.Changed;
import assay.core.report.PairedRuns.Figure;
import assay.core.report.PairedRuns.What;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.command.Console;
import assay.core.spi.engine.Tryouts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** What came of a tryout: the paired differences, and the cells that came out otherwise. */
record TryoutShown(Parcel candidate, String run, Tryouts.Tryout tried, PairedRuns pairs) {
    private static final int LISTED = 40;

    void show(Console console) {
        console.line(candidate.symbolicName() + " " + candidate.version() + " on " + tried.cells() + " of " + tried.fit() + " cells of " + run + ", "
                + (tried.worked() ? "worked on" : "graded") + " anew in " + tried.end().run() + "; " + pairs.cells() + " are assessed in both.");
        console.table(List.of("worker", "figure", "before", "after", "difference", "95 %", "verdict"), pairs.figures().stream().map(TryoutShown::row).toList());
        console.line(pairs.changed().isEmpty() ? "No cell came out otherwise." : pairs.changed().size() + " cells came out otherwise:");
        pairs.changed().stream().limit(LISTED).forEach(c -> console.line("  " + told(c)));
        if (pairs.changed().size() > LISTED) console.line("  … and " + (pairs.changed().size() - LISTED) + " more; --json has all.");
        console.line("Have it take over with: assay plugins promote " + candidate.symbolicName() + ". Forget it with: assay plugins discard "
                + candidate.symbolicName() + ".");
        console.json(document());
    }

    private static List<String> row(Figure f) {
        Estimate d = f.difference();
        return List.of(f.worker(), f.what().name().toLowerCase(Locale.ROOT), value(f.what(), f.before()), value(f.what(), f.after()),
                signed(f.what(), d.value()), interval(f), f.verdict());
    }

    /** All differences alike say nothing of others. */
    private static String interval(Figure f) {
        Estimate d = f.difference();
        return d.low() == d.high() ? "no spread" : signed(f.what(), d.low()) + " to " + signed(f.what(), d.high());
    }

    private static String value(What what, double v) {
        return switch (what) {
            case COMPLETION, SCORE -> String.format(Locale.ROOT, "%.1f %%", 100 * v);
            case COST -> String.format(Locale.ROOT, "$%.4f", v);
            case SECONDS -> String.format(Locale.ROOT, "%.2f s", v);
        };
    }

    private static String signed(What what, double v) {
        return switch (what) {
            case COMPLETION, SCORE -> String.format(Locale.ROOT, "%+.1f", 100 * v);
            case COST -> String.format(Locale.ROOT, "%s$%.4f", v < 0 ? "−" : "+", Math.abs(v));
            case SECONDS -> String.format(Locale.ROOT, "%+.2f", v);
        };
    }

    private static String told(Changed c) {
        StringBuilder line = new StringBuilder(c.task() + ", " + c.worker() + (c.trial() == 0 ? "" : ", trial " + c.trial()) + ": ");
        line.append(c.before().equals(c.after()) ? c.after() : c.before() + " → " + c.after());
        c.criteria().forEach(k -> line.append("; ").append(k.id()).append(": ").append(k.before()).append(" → ").append(k.after()));
        return line.toString();
    }

    private Settings document() {
        return Settings.EMPTY.with("bundle", candidate.symbolicName()).with("version", candidate.version()).with("run", run)
                .with("tryout", tried.end().run()).with("cells", tried.cells()).with("fit", tried.fit()).with("worked", tried.worked()).with("paired", pairs.cells())
                .with("figures", new Setting.Items(pairs.figures().stream().<Setting>map(TryoutShown::document).toList()))
                .with("changed", new Setting.Items(pairs.changed().stream().<Setting>map(TryoutShown::document).toList()));
    }

    private static Settings document(Figure f) {
        Estimate d = f.difference();
        return Settings.EMPTY.with("worker", f.worker()).with("figure", f.what().name().toLowerCase(Locale.ROOT)).with("before", real(f.before()))
                .with("after", real(f.after())).with("difference", real(d.value()))
                .with("interval", new Setting.Items(List.of(real(d.low()), real(d.high())))).with("method", d.method()).with("verdict", f.verdict());
    }

    private static Settings document(Changed c) {
        return Settings.EMPTY.with("task", c.task()).with("worker", c.worker()).with("trial", c.trial()).with("before", c.before()).with("after", c.after())
                .with("criteria", new Setting.Items(c.criteria().stream().<Setting>map(k ->
                        Settings.EMPTY.with("id", k.id()).with("before", k.before()).with("after", k.after())).toList()));
    }

    private static Setting real(double value) {
        return Setting.of(BigDecimal.valueOf(value));
    }
}

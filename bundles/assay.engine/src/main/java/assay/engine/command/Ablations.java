// SPDX-License-Identifier: Apache-2.0
package assay.engine.command;

import assay.core.report.Ablation;
import assay.core.report.Ablation.Effect;
import assay.core.report.Ablation.Level;
import assay.core.report.Estimate;
import assay.core.spi.command.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What crossed settings did, on a screen: how each level went, and how it differs from the first. */
final class Ablations {
    private static final String NONE = "–";

    private Ablations() {}

    static void show(List<Ablation> ablations, Console console) {
        if (ablations.isEmpty()) return;
        console.line("");
        console.line("What the crossed settings did. Means a cell, with 95 % intervals.");
        console.table(List.of("of", "setting", "level", "complete", "rate", "rubric score", "cost/cell", "s/cell"),
                ablations.stream().flatMap(a -> a.levels().stream().map(l -> mean(a, l))).toList());
        console.line("");
        console.line("Against the first level, over the tasks that both did and workers alike in all else; each interval is 95 % for itself.");
        console.table(List.of("of", "setting", "level", "tasks", "rate, points", "score, points", "cost/cell", "s/cell", "completion"),
                ablations.stream().flatMap(a -> a.levels().stream().skip(1).map(l -> effect(a, l))).toList());
    }

    private static List<String> mean(Ablation a, Level l) {
        return List.of(a.worker(), a.factor(), l.value(), l.complete() + "/" + l.assessed(), percent(l.means().completion()), percent(l.means().score()),
                amount("$%.4f", l.means().dollars()), amount("%.2f", l.means().seconds()));
    }

    private static List<String> effect(Ablation a, Level l) {
        List<String> row = new ArrayList<>(List.of(a.worker(), a.factor(), l.value() + " − " + a.base().value()));
        if (l.effect().isEmpty()) {
            row.addAll(List.of("0", NONE, NONE, NONE, NONE, "no task in common"));
            return row;
        }
        Effect e = l.effect().get();
        row.add("" + e.difference().completion().map(Estimate::n).orElse(0L));
        row.addAll(List.of(points(e.difference().completion()), points(e.difference().score()), amount("%+.4f", e.difference().dollars()),
                amount("%+.2f", e.difference().seconds()), e.verdict()));
        return row;
    }

    private static String percent(Optional<Estimate> e) {
        return e.map(x -> format("%.1f %% (%.1f–%.1f)", 100 * x.value(), 100 * x.low(), 100 * x.high())).orElse(NONE);
    }

    private static String points(Optional<Estimate> e) {
        return e.map(x -> format("%+.1f (%+.1f to %+.1f)", 100 * x.value(), 100 * x.low(), 100 * x.high())).orElse(NONE);
    }

    private static String amount(String one, Optional<Estimate> e) {
        return e.map(x -> format(one, x.value()) + (x.low() < x.high() ? " (" + format(one, x.low()) + " to " + format(one, x.high()) + ")" : "")).orElse(NONE);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}

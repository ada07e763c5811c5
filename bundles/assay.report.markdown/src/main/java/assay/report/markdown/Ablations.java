// SPDX-License-Identifier: Apache-2.0
package assay.report.markdown;

import assay.core.report.Ablation;
import assay.core.report.Ablation.Effect;
import assay.core.report.Ablation.Level;
import assay.core.report.Estimate;
import assay.core.report.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What crossed settings did. */
final class Ablations {
    private final Page page;

    Ablations(Page page) {
        this.page = page;
    }

    void write(Report report) throws IOException {
        if (report.ablations().isEmpty()) return;
        page.heading(2, "What the settings did");
        page.paragraph("Means a cell over all workers that have the level.");
        page.table("lllrrrrr", List.of("of", "setting", "level", "complete", "completion rate", "rubric score", "dollars a cell", "seconds a cell"),
                report.ablations().stream().flatMap(a -> a.levels().stream().map(l -> mean(a, l))).toList());
        page.paragraph("Each level less the first, over the tasks that both did, by workers alike in all else. Each interval is 95 % for itself.");
        page.table("lllrrrrrrl", List.of("of", "setting", "level", "tasks", "completion, points", "score, points", "dollars a cell", "seconds a cell", "McNemar p", "completion"),
                report.ablations().stream().flatMap(a -> a.levels().stream().skip(1).map(l -> effect(a, l))).toList());
    }

    private static List<String> mean(Ablation a, Level l) {
        return List.of(a.worker(), a.factor(), l.value(), l.complete() + " of " + l.assessed(), Figures.percent(l.means().completion()),
                Figures.percent(l.means().score()), amount("%.4f", l.means().dollars()), amount("%.2f", l.means().seconds()));
    }

    private static List<String> effect(Ablation a, Level l) {
        List<String> row = new ArrayList<>(List.of(a.worker(), a.factor(), l.value() + " − " + a.base().value()));
        if (l.effect().isEmpty()) {
            row.addAll(List.of("0", Figures.NONE, Figures.NONE, Figures.NONE, Figures.NONE, Figures.NONE, "no task in common"));
            return row;
        }
        Effect e = l.effect().get();
        row.addAll(List.of("" + e.difference().completion().map(Estimate::n).orElse(0L), points(e.difference().completion()), points(e.difference().score()),
                amount("%+.4f", e.difference().dollars()), amount("%+.2f", e.difference().seconds()), Figures.p(e.p()), e.verdict()));
        return row;
    }

    private static String points(Optional<Estimate> e) {
        return e.map(x -> Figures.format("%+.1f (%+.1f to %+.1f)", 100 * x.value(), 100 * x.low(), 100 * x.high())).orElse(Figures.NONE);
    }

    private static String amount(String one, Optional<Estimate> e) {
        return e.map(x -> Figures.format(one, x.value())
                + (x.low() < x.high() ? " (" + Figures.format(one, x.low()) + " to " + Figures.format(one, x.high()) + ")" : "")).orElse(Figures.NONE);
    }
}

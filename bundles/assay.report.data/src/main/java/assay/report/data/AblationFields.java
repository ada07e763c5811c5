// SPDX-License-Identifier: Apache-2.0
package assay.report.data;

import assay.core.report.Ablation;
import java.io.IOException;

/** What a setting did, as JSON fields. */
final class AblationFields {
    private final Json json;

    AblationFields(Json json) {
        this.json = json;
    }

    void write(Ablation a) throws IOException {
        json.text("worker", a.worker());
        json.text("factor", a.factor());
        json.text("base", a.base().value());
        json.objects("levels", a.levels(), this::level);
    }

    private void level(Ablation.Level l) throws IOException {
        json.text("level", l.value());
        json.texts("workers", l.workers());
        json.number("complete", l.complete());
        json.number("assessed", l.assessed());
        figures(l.means());
        json.maybe("against", l.effect(), e -> {
            json.number("pairs", e.pairs());
            json.number("tasks", e.difference().completion().map(d -> d.n()).orElse(0L));
            figures(e.difference());
            json.real("mcNemar", e.p());
            json.text("verdict", e.verdict());
        });
    }

    private void figures(Ablation.Figures f) throws IOException {
        json.estimate("completionRate", "interval", f.completion());
        json.text("method", f.completion().map(e -> e.method()));
        json.estimate("score", "scoreInterval", f.score());
        json.estimate("dollars", "dollarsInterval", f.dollars());
        json.estimate("seconds", "secondsInterval", f.seconds());
    }
}

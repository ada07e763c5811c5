// SPDX-License-Identifier: Apache-2.0
package assay.report.data;

import assay.core.report.Advice;
import assay.core.report.Estimate;
import java.io.IOException;
import java.util.Optional;

/** Who should do the work, as JSON fields; amounts of this are expectations in US dollars, and therefore numbers. */
final class AdviceFields {
    private final Json json;

    AdviceFields(Json json) {
        this.json = json;
    }

    void write(Advice a) throws IOException {
        json.text("worker", a.worker());
        json.texts("assumptions", a.assumptions());
        json.objects("parts", a.parts(), this::part);
        json.objects("edges", a.edges(), e -> {
            json.text("below", e.below().key());
            json.text("above", e.above().key());
            json.estimate("price", "interval", Optional.of(e.price()));
            json.real("seen", e.seen());
        });
        json.objects("swings", a.swings(), s -> {
            json.text("assumption", s.assumption());
            json.text("lowSetting", s.lowSetting());
            json.text("lowBest", s.lowBest().key());
            json.estimate("low", "lowInterval", Optional.of(s.low()));
            json.text("highSetting", s.highSetting());
            json.text("highBest", s.highBest().key());
            json.estimate("high", "highInterval", Optional.of(s.high()));
            json.flag("decides", s.decides());
        });
    }

    private void part(Advice.Part p) throws IOException {
        json.text("by", p.by());
        json.text("value", p.value());
        json.number("tasks", p.tasks());
        json.object("missing", () -> {
            json.number("price", p.missing().price());
            json.number("minutes", p.missing().minutes());
            json.number("work", p.missing().work());
        });
        json.objects("ways", p.ways(), w -> {
            json.text("way", w.way().key());
            json.estimate("value", "interval", Optional.of(w.value()));
            json.estimate("quality", "qualityInterval", Optional.of(w.quality()));
            json.estimate("cost", "costInterval", Optional.of(w.cost()));
            json.flag("best", w.best());
            json.flag("clear", w.clear());
            json.flag("frontier", w.frontier());
        });
        json.object("breakEven", () -> {
            even("price", p.breakEven().price());
            even("reviewRate", p.breakEven().reviewRate());
            even("quality", p.breakEven().quality());
            even("costOfPass", p.breakEven().costOfPass());
            even("costOfPassHuman", p.breakEven().costOfPassHuman());
        });
    }

    private void even(String name, Optional<Estimate> estimate) throws IOException {
        json.estimate(name, name + "Interval", estimate);
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.core.report.Advice;
import assay.core.report.Estimate;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import java.util.List;
import java.util.Optional;

/** Advice as JSON. */
final class AdviceDocument {
    private AdviceDocument() {}

    static Settings of(Advice a) {
        return Settings.EMPTY.with("worker", a.worker())
                .with("parts", items(a.parts().stream().map(AdviceDocument::part).toList()))
                .with("edges", items(a.edges().stream().map(e -> Settings.EMPTY.with("below", e.below().key()).with("above", e.above().key())
                        .with("price", of(e.price())).with("seen", Shown.real(e.seen()))).toList()))
                .with("sweeps", items(a.swings().stream().map(AdviceDocument::swing).toList()));
    }

    private static Settings swing(Advice.Swing s) {
        return Settings.EMPTY.with("assumption", s.assumption()).with("decides", s.decides())
                .with("low", Settings.EMPTY.with("setting", s.lowSetting()).with("best", s.lowBest().key()).with("value", of(s.low())))
                .with("high", Settings.EMPTY.with("setting", s.highSetting()).with("best", s.highBest().key()).with("value", of(s.high())));
    }

    private static Settings part(Advice.Part p) {
        Settings ways = Settings.EMPTY;
        for (Advice.Worth w : p.ways())
            ways = ways.with(w.way().key(), Settings.EMPTY.with("value", of(w.value())).with("quality", of(w.quality())).with("cost", of(w.cost()))
                    .with("best", w.best()).with("clear", w.clear()).with("frontier", w.frontier()));
        Settings missing = Settings.EMPTY.with("price", p.missing().price()).with("minutes", p.missing().minutes()).with("work", p.missing().work());
        Settings even = Settings.EMPTY;
        even = with(even, "price", p.breakEven().price());
        even = with(even, "reviewRate", p.breakEven().reviewRate());
        even = with(even, "quality", p.breakEven().quality());
        even = with(even, "costOfPass", p.breakEven().costOfPass());
        even = with(even, "costOfPassHuman", p.breakEven().costOfPassHuman());
        return Settings.EMPTY.with("by", p.by()).with("value", p.value()).with("tasks", p.tasks()).with("missing", missing).with("ways", ways).with("breakEven", even);
    }

    private static Settings with(Settings to, String key, Optional<Estimate> estimate) {
        return estimate.isEmpty() ? to : to.with(key, of(estimate.get()));
    }

    static Settings of(Estimate e) {
        return Settings.EMPTY.with("value", Shown.real(e.value())).with("interval", items(List.of(Shown.real(e.low()), Shown.real(e.high()))));
    }

    static Setting.Items items(List<? extends Setting> values) {
        return new Setting.Items(values.stream().<Setting>map(v -> v).toList());
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.core.report.Advice;
import assay.core.report.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Advice as rows of tables. */
final class AdviceShown {
    static final List<String> VALUES = List.of("worker", "tasks", "n", "left out", "way", "USD a task", "95 %", "quality", "cost", "");
    static final List<String> EVEN = List.of("worker", "tasks", "break-even price", "95 %", "review rate", "95 %", "quality", "95 %", "cost of pass", "95 %", "by people", "95 %");
    static final List<String> EDGES = List.of("worker", "best below", "best above", "price at which it changes", "95 %", "seen in");
    static final List<String> SWINGS = List.of("worker", "assumption", "set to", "USD a task", "95 % low", "95 % high", "best then", "");

    private AdviceShown() {}

    static List<List<String>> values(Advice a) {
        List<List<String>> rows = new ArrayList<>();
        for (Advice.Part p : a.parts()) {
            if (p.ways().isEmpty())
                rows.add(List.of(a.worker(), p.label(), "" + p.tasks(), missing(p.missing()), "–", "–", "–", "–", "–", "fewer than two tasks to reckon with"));
            for (Advice.Worth w : p.ways())
                rows.add(List.of(a.worker(), p.label(), "" + p.tasks(), missing(p.missing()), w.way().label(), dollars(w.value().value()), range(w.value()),
                        share(w.quality().value()), dollars(w.cost().value()), remark(w)));
        }
        return rows;
    }

    private static String remark(Advice.Worth w) {
        String frontier = w.frontier() ? "on the frontier" : "";
        String best = !w.best() ? "" : w.clear() ? "best" : "highest, not distinguishable";
        return best.isEmpty() || frontier.isEmpty() ? best + frontier : best + ", " + frontier;
    }

    static List<List<String>> even(Advice a) {
        return a.parts().stream().filter(p -> !p.ways().isEmpty()).map(p -> {
            Advice.BreakEven b = p.breakEven();
            List<String> row = new ArrayList<>(List.of(a.worker(), p.label()));
            row.addAll(List.of(b.price().map(e -> dollars(e.value())).orElse("–"), b.price().map(AdviceShown::range).orElse("–")));
            row.addAll(List.of(b.reviewRate().map(e -> share(e.value())).orElse("–"), b.reviewRate().map(AdviceShown::shares).orElse("–")));
            row.addAll(List.of(b.quality().map(e -> share(e.value())).orElse("–"), b.quality().map(AdviceShown::shares).orElse("–")));
            for (Optional<Estimate> e : List.of(b.costOfPass(), b.costOfPassHuman()))
                row.addAll(List.of(e.map(x -> dollars(x.value())).orElse("–"), e.map(AdviceShown::range).orElse("–")));
            return List.copyOf(row);
        }).toList();
    }

    static List<List<String>> edges(Advice a) {
        return a.edges().stream().map(e -> List.of(a.worker(), e.below().label(), e.above().label(), dollars(e.price().value()), range(e.price()), share(e.seen()))).toList();
    }

    static List<List<String>> swings(Advice a) {
        return a.swings().stream().map(s -> List.of(a.worker(), s.assumption(), s.lowSetting() + " / " + s.highSetting(),
                dollars(s.low().value()) + " / " + dollars(s.high().value()), range(s.low()), range(s.high()),
                s.decides() ? s.lowBest().label() + " / " + s.highBest().label() : s.lowBest().label(), s.decides() ? "decides" : "")).toList();
    }

    private static String missing(Advice.Missing m) {
        List<String> all = new ArrayList<>();
        if (m.price() > 0) all.add(m.price() + " no price");
        if (m.minutes() > 0) all.add(m.minutes() + " no minutes of a person");
        if (m.work() > 0) all.add(m.work() + " no assessed work");
        return all.isEmpty() ? "–" : String.join(", ", all);
    }

    static String dollars(double amount) {
        return String.format(Locale.ROOT, "%.2f", amount);
    }

    static String range(Estimate e) {
        return dollars(e.low()) + " to " + dollars(e.high());
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String shares(Estimate e) {
        return share(e.low()) + " to " + share(e.high());
    }
}

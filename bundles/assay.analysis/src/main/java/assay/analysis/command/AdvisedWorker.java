// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.analysis.Prospects;
import assay.analysis.advice.Advice;
import assay.analysis.advice.Assumptions;
import assay.analysis.advice.Edges;
import assay.analysis.advice.Sweep;
import assay.analysis.advice.Way;
import assay.core.report.Estimate;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The advice on one worker, as rows and as JSON.
 *
 * @param tooSmall parts with a single task
 */
record AdvisedWorker(String worker, List<AdvisedPart> parts, int tooSmall, List<Edges.Edge> edges, List<Sweep> sweeps) {
    record AdvisedPart(Prospects.Part part, int tasks, Advice advice) {
        String label() {
            return part.by().isEmpty() ? part.value() : part.by() + " " + part.value();
        }
    }

    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (AdvisedPart p : parts)
            for (Map.Entry<Way, Estimate> v : p.advice().values().entrySet())
                rows.add(List.of(worker, p.label(), "" + p.tasks(), v.getKey().label(), dollars(v.getValue().value()), range(v.getValue()),
                        v.getKey() != p.advice().best() ? "" : p.advice().clear() ? "best" : "highest, not distinguishable"));
        return rows;
    }

    List<List<String>> edgeRows() {
        return edges.stream().map(e -> List.of(worker, e.below().label(), e.above().label(), dollars(e.price().value()), range(e.price()),
                String.format(Locale.ROOT, "%.0f %%", 100 * e.seen()))).toList();
    }

    List<List<String>> sweepRows() {
        return sweeps.stream().map(s -> List.of(worker, s.assumption(), s.lowSetting() + " / " + s.highSetting(), dollars(s.low()) + " / " + dollars(s.high()),
                s.decides() ? s.lowBest().label() + " / " + s.highBest().label() : s.lowBest().label(), s.decides() ? "decides" : "")).toList();
    }

    static Settings document(String run, List<AdvisedWorker> advised, Assumptions a) {
        return Settings.EMPTY.with("run", run).with("assumptions", Settings.EMPTY.with("reviewMinutes", Shown.real(a.reviewMinutes()))
                        .with("feedbackMinutes", Shown.real(a.feedbackMinutes())).with("reviewerHourly", Shown.real(a.reviewerHourly()))
                        .with("caught", Shown.real(a.caught())).with("loss", Shown.real(a.lossFixed())).with("lossShare", Shown.real(a.lossShare()))
                        .with("fallback", a.fallback()).with("wageLevel", Shown.real(a.wageLevel())).with("priceLevel", Shown.real(a.priceLevel())))
                .with("workers", new Setting.Items(advised.stream().<Setting>map(AdvisedWorker::document).toList()));
    }

    private Settings document() {
        return Settings.EMPTY.with("worker", worker)
                .with("parts", new Setting.Items(parts.stream().<Setting>map(AdvisedWorker::document).toList()))
                .with("edges", new Setting.Items(edges.stream().<Setting>map(e -> Settings.EMPTY.with("below", e.below().label()).with("above", e.above().label())
                        .with("price", document(e.price())).with("seen", Shown.real(e.seen()))).toList()))
                .with("sweeps", new Setting.Items(sweeps.stream().<Setting>map(s -> Settings.EMPTY.with("assumption", s.assumption())
                        .with("settings", new Setting.Items(List.of(new Setting.Text(s.lowSetting()), new Setting.Text(s.highSetting()))))
                        .with("values", new Setting.Items(List.of(Shown.real(s.low()), Shown.real(s.high()))))
                        .with("best", new Setting.Items(List.of(new Setting.Text(s.lowBest().label()), new Setting.Text(s.highBest().label()))))).toList()));
    }

    private static Settings document(AdvisedPart p) {
        Settings ways = Settings.EMPTY;
        for (Map.Entry<Way, Estimate> v : p.advice().values().entrySet()) ways = ways.with(v.getKey().label(), document(v.getValue()));
        Settings fields = Settings.EMPTY.with("by", p.part().by()).with("value", p.part().value()).with("tasks", p.tasks()).with("ways", ways)
                .with("best", p.advice().best().label()).with("clear", p.advice().clear()).with("neededQuality", Shown.real(p.advice().neededQuality()));
        if (p.advice().costOfPass().isPresent()) fields = fields.with("costOfPass", document(p.advice().costOfPass().get()));
        return p.advice().humanCostOfPass().isEmpty() ? fields : fields.with("humanCostOfPass", document(p.advice().humanCostOfPass().get()));
    }

    private static Settings document(Estimate e) {
        return Settings.EMPTY.with("value", Shown.real(e.value())).with("interval", new Setting.Items(List.of(Shown.real(e.low()), Shown.real(e.high()))));
    }

    private static String dollars(double amount) {
        return String.format(Locale.ROOT, "%.2f", amount);
    }

    private static String range(Estimate e) {
        return dollars(e.low()) + " to " + dollars(e.high());
    }
}

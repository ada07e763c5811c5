// SPDX-License-Identifier: Apache-2.0
package assay.report.markdown;

import assay.core.report.MoneyLine;
import assay.core.report.RankRange;
import assay.core.report.Report;
import assay.core.report.Score;
import assay.core.report.Timing;
import assay.core.run.SuiteRef;
import assay.core.work.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The first screen: who did how well, and what a reader must know of it. */
final class Scoreboard {
    private final Page page;

    Scoreboard(Page page) {
        this.page = page;
    }

    void write(Report report) throws IOException {
        page.heading(1, "Run " + report.run());
        page.paragraph("Suites: " + (report.plan().suites().isEmpty() ? "none"
                : report.plan().suites().stream().map(SuiteRef::title).collect(Collectors.joining(", "))) + ". " + report.plan().tasks() + " tasks"
                + report.totalPrice().map(p -> ", " + report.pricedTasks() + " with a price, together " + Figures.worth(report)).orElse("")
                + ". Scoring: " + report.plan().profile().describe() + ". Intervals are 95 %.");
        if (!report.board().isEmpty()) board(report);
        page.list(report.notes());
        apart(report);
    }

    private void apart(Report report) throws IOException {
        if (report.ranks().size() < 2) return;
        page.heading(2, "Who cannot be told apart");
        page.table("lrl", List.of("worker", "rank", "not distinguishable from"), report.ranks().stream()
                .map(r -> List.of(r.worker(), r.ranks(), r.notDistinguishable().isEmpty() ? Figures.NONE : String.join(", ", r.notDistinguishable()))).toList());
    }

    private void board(Report report) throws IOException {
        List<String> policies = report.board().stream().flatMap(s -> s.money().stream()).map(MoneyLine::policy).distinct().limit(1).toList();
        List<String> header = new ArrayList<>(List.of("worker", "rank", "complete", "completion rate", "rubric score"));
        policies.forEach(p -> header.add("earned (" + p + ")" + report.totalPrice().map(t -> " of Σ " + Figures.dollars(t)).orElse("")));
        header.addAll(List.of("cost", "seconds mean", "p50 / p95 / p99", "late", "not in the rate"));
        page.table("lrrrr" + "r".repeat(policies.size()) + "rrrrl", header, report.board().stream().map(s -> row(report, s, policies)).toList());
    }

    private static List<String> row(Report report, Score s, List<String> policies) {
        List<String> row = new ArrayList<>();
        row.add(s.worker() + (report.unranked().contains(s.worker()) ? " (saw the reference)" : ""));
        row.add(report.ranks().stream().filter(r -> r.worker().equals(s.worker())).findFirst().map(RankRange::ranks).orElse(Figures.NONE));
        row.add(s.complete() + " of " + s.assessed());
        row.add(Figures.percent(s.completion()));
        row.add(Figures.percent(s.rubric()));
        for (String p : policies)
            row.add(s.money().stream().filter(m -> m.policy().equals(p)).findFirst()
                    .map(m -> Figures.dollars(m.earnings(), m.earningsInterval())).orElse(Figures.NONE));
        row.add(Figures.dollars(s.cost(), s.costInterval()));
        row.add(s.timing().map(t -> Figures.format("%.2f (%.2f–%.2f)", t.mean().value(), t.mean().low(), t.mean().high())).orElse(Figures.NONE));
        row.add(s.timing().map(t -> Figures.seconds(t.p50()) + " / " + Figures.seconds(t.p95()) + " / " + Figures.seconds(t.p99())).orElse(Figures.NONE));
        row.add(s.timing().map(Scoreboard::late).orElse(Figures.NONE));
        row.add(outside(s));
        return row;
    }

    private static String late(Timing t) {
        return t.lateShare().isPresent() ? Figures.format("%.1f %% of %d", 100 * t.lateShare().getAsDouble(), t.withDeadline()) : Figures.NONE;
    }

    /** Outcomes beside the rate, by name. */
    private static String outside(Score s) {
        String text = s.outcomes().entrySet().stream().filter(e -> e.getKey() != Outcome.ASSESSED && !e.getKey().counts())
                .sorted(Map.Entry.comparingByKey()).map(e -> e.getValue() + " " + e.getKey().label()).collect(Collectors.joining(", "));
        return text.isEmpty() ? "none" : text;
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.report.html.view;

import assay.core.report.MoneyLine;
import assay.core.report.Report;
import assay.core.report.Score;
import assay.html.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One of the few figures that a reader takes away.
 *
 * @param detail what it rests on
 */
public record Headline(String label, String figure, String detail) {
    /** Best completion, most earned, worth of the suite, money spent. */
    public static List<Headline> of(Report report) {
        List<Headline> lines = new ArrayList<>();
        List<Score> ranked = report.board().stream().filter(s -> !report.unranked().contains(s.worker())).toList();
        ranked.stream().filter(s -> s.completion().isPresent()).max(Comparator.comparingDouble(s -> s.completion().orElseThrow().value()))
                .ifPresent(s -> lines.add(new Headline("Highest completion rate", Figures.percent(s.completion()),
                        s.worker() + ": " + s.complete() + " of " + s.assessed() + " (95 %: " + Figures.percentRange(s.completion()) + ")")));
        ranked.stream().filter(s -> earned(s).isPresent()).max(Comparator.comparing(s -> earned(s).orElseThrow().earnings()))
                .ifPresent(s -> lines.add(new Headline("Most earned", Figures.dollars(earned(s).orElseThrow().earnings()),
                        s.worker() + report.totalPrice().map(p -> ", of Σ price " + Figures.worth(report)).orElse(""))));
        lines.add(new Headline("Tasks", Figures.format("%,d", report.plan().tasks()), report.totalPrice()
                .map(p -> report.pricedTasks() + " with a price, together " + Figures.worth(report)).orElse("none with a price")));
        report.board().stream().map(Score::cost).reduce((a, b) -> a.plus(b))
                .ifPresent(m -> lines.add(new Headline("Spent", Figures.dollars(m), "by all workers of this run")));
        return lines;
    }

    private static Optional<MoneyLine> earned(Score s) {
        return s.money().stream().findFirst();
    }
}

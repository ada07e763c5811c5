// SPDX-License-Identifier: Apache-2.0
package assay.report.markdown;

import assay.core.economy.Posting;
import assay.core.report.MoneyLine;
import assay.core.report.Report;
import assay.core.report.Score;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What each policy makes of each worker: sums, ledger, measures; and completion by rounds of feedback. */
final class Accounts {
    private final Page page;

    Accounts(Page page) {
        this.page = page;
    }

    /** A worker under a policy. */
    private record Line(Score score, MoneyLine money) {}

    void write(Report report) throws IOException {
        turns(report);
        attempts(report);
        for (String policy : report.board().stream().flatMap(s -> s.money().stream()).map(MoneyLine::policy).distinct().toList()) {
            List<Line> lines = report.board().stream().flatMap(s -> s.money().stream().filter(m -> m.policy().equals(policy)).map(m -> new Line(s, m))).toList();
            page.heading(2, "Money under " + policy);
            page.paragraph("Assumed where nothing was measured:");
            page.list(report.plan().rates().table().assumptions());
            sums(lines, report);
            ledger(lines);
            measures(lines);
        }
    }

    private void sums(List<Line> lines, Report report) throws IOException {
        page.table("lrrrrr", List.of("worker", "earned" + (report.totalPrice().isEmpty() ? "" : " of Σ " + Figures.worth(report)), "cost", "net", "most from one task", "one task moves the sum by"), lines.stream().map(l -> List.of(
                l.score().worker(), Figures.dollars(l.money().earnings(), l.money().earningsInterval()),
                Figures.dollars(l.money().cost(), l.money().costInterval()), Figures.dollars(l.money().net()),
                l.money().books().tail().map(t -> Figures.format("%.0f %%", 100 * t.topShare())).orElse(Figures.NONE),
                l.money().books().tail().map(t -> "up to " + Figures.format("%,.2f", t.shift())).orElse(Figures.NONE))).toList());
    }

    private void ledger(List<Line> lines) throws IOException {
        List<Posting.Kind> kinds = Stream.of(Posting.Kind.values()).filter(k -> lines.stream().anyMatch(l -> l.money().books().totals().stream().anyMatch(t -> t.kind() == k))).toList();
        if (kinds.isEmpty()) return;
        List<String> header = new ArrayList<>(List.of("worker"));
        kinds.forEach(k -> header.add(k.label()));
        page.table("l" + "r".repeat(kinds.size()), header,
                lines.stream().map(l -> Stream.concat(Stream.of(l.score().worker()), kinds.stream().map(k -> total(l, k))).toList()).toList());
    }

    private static String total(Line line, Posting.Kind kind) {
        return line.money().books().totals().stream().filter(t -> t.kind() == kind).findFirst().map(t -> Figures.dollars(t.amount())).orElse(Figures.NONE);
    }

    private void measures(List<Line> lines) throws IOException {
        List<List<String>> rows = lines.stream().flatMap(l -> l.money().measures().stream().map(f -> List.of(l.score().worker(), f.name(),
                Figures.value(f.estimate()), f.unit().isEmpty() ? "ratio" : f.unit(), "" + f.estimate().n()))).toList();
        if (!rows.isEmpty()) page.table("llrlr", List.of("worker", "measure", "value", "unit", "tasks"), rows);
    }

    private void attempts(Report report) throws IOException {
        if (report.detail().attempts().isEmpty()) return;
        page.heading(2, "Several attempts at a task");
        page.paragraph("One right of k (pass@k) and all right of k (pass^k), without bias from the assessed trials of each task.");
        page.table("lrrrr", List.of("worker", "k", "one of k", "all of k", "tasks"), report.detail().attempts().stream()
                .map(a -> List.of(a.worker(), "" + a.k(), Figures.percent(a.any()), Figures.percent(a.all()), "" + a.tasks())).toList());
    }

    private void turns(Report report) throws IOException {
        if (report.turns().isEmpty()) return;
        page.heading(2, "Completion by rounds of feedback");
        page.table("lrrr", List.of("worker", "rounds", "complete", "completion rate"), report.turns().stream()
                .map(t -> List.of(t.worker(), "" + t.turn(), t.complete() + " of " + t.assessed(), Figures.percent(t.rate()))).toList());
    }
}

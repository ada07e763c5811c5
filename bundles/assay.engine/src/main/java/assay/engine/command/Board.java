// SPDX-License-Identifier: Apache-2.0
package assay.engine.command;

import assay.core.money.Money;
import assay.core.report.Estimate;
import assay.core.report.MoneyLine;
import assay.core.report.Report;
import assay.core.report.Score;
import assay.core.spi.command.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The scoreboard on a screen. */
final class Board {
    private Board() {}

    static void show(Report report, Console console) {
        List<String> policies = report.board().stream().flatMap(s -> s.money().stream()).map(MoneyLine::policy).distinct().toList();
        List<String> header = new ArrayList<>(List.of("worker", "complete", "rate", "95 %", "rubric score", "95 %"));
        policies.stream().limit(1).forEach(p -> header.add((policies.size() == 1 ? "earned" : "earned (" + p + ")") + offered(report)));
        header.addAll(List.of("cost", "s/cell", "other outcomes"));
        console.table(header, report.board().stream().map(s -> row(s, policies.stream().limit(1).toList())).toList());
        if (policies.size() > 1) {
            console.line("");
            console.table(List.of("policy", "worker", "earned" + offered(report), "95 %", "cost", "net"), policies.stream()
                    .flatMap(p -> report.board().stream().flatMap(s -> s.money().stream().filter(m -> m.policy().equals(p)).map(m -> row(s, m)))).toList());
        }
        Ablations.show(report.ablations(), console);
        console.line("");
        console.line("Run " + report.run() + ": " + report.plan().profile().describe() + worth(report));
        report.notes().forEach(console::line);
    }

    private static String offered(Report report) {
        return report.totalPrice().map(p -> " of " + dollars(p)).orElse("");
    }

    private static String worth(Report report) {
        return report.totalPrice().map(p -> "; " + report.pricedTasks() + " tasks worth $" + grouped(p.amount().doubleValue()) + estimates(report)).orElse("");
    }

    private static String estimates(Report report) {
        return report.detail().estimates().stream().map(p -> dollars(p.sum()) + " " + p.basis().label())
                .reduce((a, b) -> a + ", " + b).map(e -> " (of it " + e + ")").orElse("");
    }

    private static List<String> row(Score s, List<String> policies) {
        List<String> row = new ArrayList<>(List.of(s.worker(), s.complete() + "/" + s.assessed()));
        row.addAll(percent(s.completion()));
        row.addAll(percent(s.rubric()));
        for (String p : policies)
            row.add(s.money().stream().filter(m -> m.policy().equals(p)).findFirst()
                    .map(m -> "$" + grouped(m.earnings().amount().doubleValue())).orElse("–"));
        row.add("$" + s.cost().amount().toPlainString());
        row.add(s.timing().map(t -> String.format(Locale.ROOT, "%.2f", t.mean().value())).orElse("–"));
        row.add(others(s));
        return row;
    }

    private static List<String> row(Score s, MoneyLine m) {
        return List.of(m.policy(), s.worker(), dollars(m.earnings()),
                m.earningsInterval().map(e -> grouped(Math.rint(e.low())) + "–" + grouped(Math.rint(e.high()))).orElse("–"), dollars(m.cost()), dollars(m.net()));
    }

    private static String dollars(Money money) {
        return "$" + grouped(money.amount().doubleValue());
    }

    private static List<String> percent(Optional<Estimate> e) {
        return e.map(x -> List.of(String.format(Locale.ROOT, "%.1f %%", 100 * x.value()),
                String.format(Locale.ROOT, "%.1f–%.1f", 100 * x.low(), 100 * x.high()))).orElse(List.of("–", "–"));
    }

    private static String others(Score s) {
        return s.outcomes().entrySet().stream().filter(e -> e.getKey() != assay.core.work.Outcome.ASSESSED && e.getValue() > 0)
                .sorted(java.util.Map.Entry.comparingByKey()).map(e -> e.getValue() + " " + e.getKey().label())
                .collect(Collectors.joining(", "));
    }

    static String grouped(double amount) {
        return String.format(Locale.ROOT, amount == Math.rint(amount) ? "%,.0f" : "%,.2f", amount);
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.engine.command;

import assay.core.content.Blob;
import assay.core.grading.Verdict;
import assay.core.money.Money;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.report.CellLine;
import assay.core.report.Report;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.command.Usage.Option;
import assay.core.spi.command.Usage.Parameter;
import assay.core.spi.command.Usage.Values;
import assay.core.spi.model.Reply;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.store.Standing;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code show RUN [CELL]}: a run's cells, or one cell with everything that was handed in and said of it. */
@Component
public final class ShowCommand implements Command {
    private static final int LISTED = 1000;
    private final Services services;

    @Activate
    public ShowCommand(@Reference Services services) {
        this.services = services;
    }

    @Override
    public Usage usage() {
        return new Usage("show", "Show the cells of a run, or one cell in full",
                "A cell is TASK.WORKER.TRIAL as the first column shows it, or the id of a task.",
                List.of(new Parameter("RUN", "name of the run", 1, 1, Values.RUN), new Parameter("CELL", "cell or task id", 0, 1, Values.NONE)),
                List.of(Option.flag("failed", "only cells that did not come out complete")),
                List.of("show brave-otter-12 --failed", "show brave-otter-12 3.0.0"));
    }

    @Override
    public int run(Call call, Console console) throws Exception {
        try (RunStore store = services.store(call)) {
            Report report = services.analyst().report(store, call.parameters().get(0));
            if (call.json()) {
                services.write("json", report, console.out());
                return 0;
            }
            if (call.parameters().size() > 1) return one(report, call.parameters().get(1), console);
            return all(report, call.flag("failed"), console);
        }
    }

    private static int all(Report report, boolean failed, Console console) {
        try (Stream<CellLine> cells = report.cells()) {
            List<CellLine> shown = cells.filter(c -> !failed || !c.state().complete()).limit(LISTED + 1L).toList();
            console.table(List.of("cell", "task", "worker", "outcome", "complete", "score", "failed criteria"),
                    shown.stream().limit(LISTED).map(ShowCommand::row).toList());
            if (shown.size() > LISTED)
                console.note("The first " + LISTED + " are shown. All of them: assay report " + report.run() + " --format jsonl");
        }
        if (!failed) Ablations.show(report.ablations(), console);
        return 0;
    }

    private static List<String> row(CellLine c) {
        var a = c.state().assessment();
        return List.of(c.id().toString(), c.task().id(), c.worker(), c.state().outcome().label(), c.state().complete() ? "yes" : "no",
                a.isPresent() && a.get().score().isPresent() ? String.format(Locale.ROOT, "%.3f", a.get().score().getAsDouble()) : "–",
                a.map(x -> String.join(", ", x.failed())).orElse(c.state().reason()));
    }

    private static int one(Report report, String word, Console console) {
        List<CellLine> found;
        try (Stream<CellLine> cells = report.cells()) {
            found = cells.filter(c -> c.id().toString().equals(word) || c.task().id().equals(word)).limit(100).toList();
        }
        if (found.isEmpty())
            throw new UserError(Place.in("CELL"), "Run " + report.run() + " has no cell and no task \"" + word + "\".",
                    "List them with: assay show " + report.run());
        found.forEach(c -> tell(report, c, console));
        return 0;
    }

    private static void tell(Report report, CellLine c, Console console) {
        console.line("Cell " + c.id() + "   task " + c.task().id() + "   worker " + c.worker() + "   " + c.state().outcome().label()
                + (c.state().complete() ? ", complete" : "") + (c.state().reason().isEmpty() ? "" : "   " + c.state().reason()));
        for (CellLine.TurnLine turn : c.turns()) {
            Fact.Handed h = turn.handed();
            console.line("");
            console.line("Turn " + h.turn() + "   by " + h.by().bundle() + " " + h.by().version() + "   files: "
                    + (h.submission().files().isEmpty() ? "none" : h.submission().files().stream().map(Blob::name).collect(Collectors.joining(", "))));
            h.provenance().materials().forEach(m -> console.line("  " + m.describe()));
            calls(report.calls(h), console);
            h.submission().text().lines().limit(60).forEach(l -> console.line("  | " + l));
            console.table(List.of("criterion", "grader", "rater", "verdict", "stands", "rating", "cost", "reason"),
                    verdicts(turn.verdicts()));
        }
        console.line("");
    }

    private static void calls(List<Fact.CallEnded> calls, Console console) {
        if (calls.isEmpty()) return;
        console.table(List.of("call", "model", "served by", "fingerprint", "input", "cached", "output", "reasoning", "billed", "estimated"),
                calls.stream().limit(LISTED).map(ShowCommand::call).toList());
    }

    private static List<String> call(Fact.CallEnded call) {
        Reply.Server server = call.reply().server();
        var usage = call.reply().usage();
        return List.of(String.valueOf(call.ordinal()), call.model(), server.model(), server.fingerprint(), String.valueOf(usage.input()),
                String.valueOf(usage.cachedInput()), String.valueOf(usage.output()), String.valueOf(usage.reasoning()),
                call.billed().map(Money::toString).orElse("–"), call.estimated().map(Money::toString).orElse("–"));
    }

    private static List<List<String>> verdicts(List<Fact.Rated> all) {
        List<Fact.Rated> standing = Standing.latest(all);
        return all.stream().map(r -> verdict(r, standing.stream().anyMatch(s -> s == r))).toList();
    }

    private static List<String> verdict(Fact.Rated r, boolean stands) {
        Verdict v = r.verdict();
        String said = v instanceof Verdict.Graded g ? (g.met() ? "met" : "not met") : v.status();
        String rating = v instanceof Verdict.Graded g ? String.format(Locale.ROOT, "%.3g", g.rating()) : "–";
        return List.of(v.criterion(), r.grader(), v.rater().name(), said, stands ? "yes" : "no", rating, v.grounds().spent().cost().map(Money::toString).orElse("–"), v.grounds().reason());
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.report.data;

import assay.core.grading.Verdict;
import assay.core.report.CellLine;
import assay.core.report.Report;
import assay.core.run.Stamp;
import assay.core.spi.Name;
import assay.core.spi.report.ReportFormat;
import assay.core.spi.store.Fact;
import assay.core.spi.store.Standing;
import assay.core.work.Usage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;

/** A line a cell, with every submission, verdict and model call and the bundles they come from. */
@Component
@Name("jsonl")
public final class JsonLinesFormat implements ReportFormat {
    /** A call with the turn that it was made for. */
    private record Made(int turn, Fact.CallEnded call) {}

    @Override
    public void write(Report report, OutputStream to) throws IOException {
        try (Json json = Json.lines(to); Stream<CellLine> cells = report.cells()) {
            for (Iterator<CellLine> i = cells.iterator(); i.hasNext(); ) {
                CellLine cell = i.next();
                json.object(() -> cell(report, cell, json));
                json.endLine();
            }
        }
    }

    private static void cell(Report report, CellLine cell, Json json) throws IOException {
        Fact.CellEnded state = cell.state();
        json.text("run", report.run());
        json.text("cell", cell.id().toString());
        json.text("task", cell.task().id());
        json.text("worker", cell.worker());
        json.object("factors", () -> {
            for (var a : report.ablations()) if (a.of(cell.worker()).isPresent()) json.text(a.factor(), a.of(cell.worker()).get().value());
        });
        json.number("trial", cell.id().trial());
        json.text("outcome", state.outcome().label());
        json.flag("complete", state.outcome().counts() ? Optional.of(state.complete()) : Optional.empty());
        json.real("score", state.assessment().map(a -> a.score()).orElse(OptionalDouble.empty()));
        json.amount("cost", state.spent().cost());
        json.real("seconds", state.spent().time().toNanos() / 1e9);
        json.text("reason", state.reason());
        json.objects("turns", cell.turns(), t -> turn(t, json));
        json.objects("calls", calls(report, cell), c -> call(c, json));
    }

    private static List<Made> calls(Report report, CellLine cell) {
        return cell.turns().stream().map(CellLine.TurnLine::handed)
                .flatMap(h -> report.calls(h).stream().map(c -> new Made(h.turn(), c))).toList();
    }

    private static void call(Made made, Json json) throws IOException {
        Fact.CallEnded call = made.call();
        Usage usage = call.reply().usage();
        json.number("turn", made.turn());
        json.text("model", call.model());
        json.text("servedModel", call.reply().server().model());
        json.text("fingerprint", call.reply().server().fingerprint());
        json.number("input", usage.input());
        json.number("cached", usage.cachedInput());
        json.number("output", usage.output());
        json.number("reasoning", usage.reasoning());
        json.amount("billed", call.billed());
        json.amount("estimated", call.estimated());
        json.number("tries", call.tries());
        json.real("seconds", call.spent().time().toNanos() / 1e9);
        stamp(call.by(), json);
    }

    private static void turn(CellLine.TurnLine turn, Json json) throws IOException {
        Fact.Handed handed = turn.handed();
        json.number("turn", handed.turn());
        json.text("submission", handed.submission().digest().hex());
        stamp(handed.by(), json);
        json.objects("materials", handed.provenance().materials(), m -> {
            json.text("kind", m.kind());
            json.text("name", m.name());
            json.text("by", m.by());
            json.text("version", m.version());
            json.text("sha256", m.digest().hex());
        });
        List<Fact.Rated> standing = Standing.latest(turn.verdicts());
        json.objects("verdicts", turn.verdicts(), v -> verdict(v, standing.stream().anyMatch(s -> s == v), json));
        json.objects("rulings", turn.rulings(), r -> {
            json.text("criterion", r.criterion());
            json.text("standing", r.standing().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            json.text("basis", r.basis());
        });
        json.text("text", handed.submission().text());
        json.objects("files", handed.submission().files(), f -> {
            json.text("name", f.name());
            json.text("type", f.mediaType());
            json.number("size", f.size());
            json.text("sha256", f.digest().hex());
        });
    }

    private static void verdict(Fact.Rated rated, boolean stands, Json json) throws IOException {
        Verdict v = rated.verdict();
        Optional<Verdict.Graded> graded = v instanceof Verdict.Graded g ? Optional.of(g) : Optional.empty();
        json.text("criterion", v.criterion());
        json.text("grader", rated.grader());
        json.text("rater", v.rater().name());
        json.text("raterKind", v.rater().kind().label());
        json.text("status", v.status());
        json.flag("stands", Optional.of(stands));
        json.flag("met", graded.map(Verdict.Graded::met));
        json.real("score", graded.map(g -> OptionalDouble.of(g.rating())).orElse(OptionalDouble.empty()));
        json.real("confidence", v.grounds().confidence());
        json.text("reason", v.grounds().reason());
        json.amount("cost", v.grounds().spent().cost());
        stamp(rated.by(), json);
    }

    private static void stamp(Stamp by, Json json) throws IOException {
        json.text("bundle", by.bundle());
        json.text("version", by.version());
        json.text("sha256", by.sha256());
    }

    @Override
    public String ending() {
        return "jsonl";
    }

    @Override
    public String describe() {
        return "A JSON line for each cell with submissions, verdicts, model calls and the bundles they come from.";
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.report.data;

import assay.core.grading.Verdict;
import assay.core.report.CellLine;
import assay.core.report.Report;
import assay.core.run.Stamp;
import assay.core.spi.Name;
import assay.core.spi.report.ReportFormat;
import assay.core.spi.store.Fact;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;

/** A line a cell, with every submission and verdict and the bundles they come from. */
@Component
@Name("jsonl")
public final class JsonLinesFormat implements ReportFormat {
    @Override
    public void write(Report report, OutputStream to) throws IOException {
        try (Json json = Json.lines(to); Stream<CellLine> cells = report.cells()) {
            for (Iterator<CellLine> i = cells.iterator(); i.hasNext(); ) {
                CellLine cell = i.next();
                json.object(() -> cell(report.run(), cell, json));
                json.endLine();
            }
        }
    }

    private static void cell(String run, CellLine cell, Json json) throws IOException {
        Fact.CellEnded state = cell.state();
        json.text("run", run);
        json.text("cell", cell.id().toString());
        json.text("task", cell.task().id());
        json.text("worker", cell.worker());
        json.number("trial", cell.id().trial());
        json.text("outcome", state.outcome().label());
        json.flag("complete", state.outcome().counts() ? Optional.of(state.complete()) : Optional.empty());
        json.real("score", state.assessment().map(a -> a.score()).orElse(OptionalDouble.empty()));
        json.amount("cost", state.spent().cost());
        json.real("seconds", state.spent().time().toNanos() / 1e9);
        json.text("reason", state.reason());
        json.objects("turns", cell.turns(), t -> turn(t, json));
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
        json.objects("verdicts", turn.verdicts(), v -> verdict(v, json));
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

    private static void verdict(Fact.Rated rated, Json json) throws IOException {
        Verdict v = rated.verdict();
        Optional<Verdict.Graded> graded = v instanceof Verdict.Graded g ? Optional.of(g) : Optional.empty();
        json.text("criterion", v.criterion());
        json.text("grader", rated.grader());
        json.text("rater", v.rater().name());
        json.text("raterKind", v.rater().kind().label());
        json.text("status", v.status());
        json.flag("met", graded.map(Verdict.Graded::met));
        json.real("score", graded.map(g -> OptionalDouble.of(g.rating())).orElse(OptionalDouble.empty()));
        json.text("reason", v.grounds().reason());
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
        return "A JSON line for each cell with submissions, verdicts and the bundles they come from.";
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.report.data;

import assay.core.money.Money;
import assay.core.report.Ablation;
import assay.core.report.CellLine;
import assay.core.report.Report;
import assay.core.spi.Name;
import assay.core.spi.report.ReportFormat;
import assay.core.spi.store.Fact;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;

/** A row a cell, for spreadsheets (RFC 4180). Texts that a spreadsheet would take for a formula start with an apostrophe. */
@Component
@Name("csv")
public final class CsvFormat implements ReportFormat {
    private static final String HEADER =
            "run,cell,task,category,price,worker,trial,outcome,complete,score,cost,seconds,turns,failed,reason,basis";

    @Override
    public void write(Report report, OutputStream to) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        List<String> factors = report.ablations().stream().map(Ablation::factor).distinct().toList();
        out.write(HEADER + factors.stream().map(f -> "," + quoted(text("factor " + f))).collect(Collectors.joining()) + "\r\n");
        try (Stream<CellLine> cells = report.cells()) {
            for (Iterator<CellLine> i = cells.iterator(); i.hasNext(); ) {
                CellLine cell = i.next();
                out.write(Stream.concat(row(report.run(), cell).stream(), factors.stream().map(f -> text(level(report, f, cell.worker()))))
                        .map(CsvFormat::quoted).collect(Collectors.joining(",", "", "\r\n")));
            }
        }
        out.flush();
    }

    /** Of a setting that was crossed; empty for a worker that it does not concern. */
    private static String level(Report report, String factor, String worker) {
        return report.ablations().stream().filter(a -> a.factor().equals(factor)).flatMap(a -> a.of(worker).stream()).findFirst()
                .map(Ablation.Level::value).orElse("");
    }

    private static List<String> row(String run, CellLine cell) {
        Fact.CellEnded state = cell.state();
        return List.of(text(run), cell.id().toString(), text(cell.task().id()), text(cell.task().labels().category().orElse("")),
                cell.task().worth().price().map(p -> plain(p.usd())).orElse(""), text(cell.worker()), "" + cell.id().trial(),
                state.outcome().label(), state.outcome().counts() ? "" + state.complete() : "",
                state.assessment().map(a -> a.score().isPresent() ? "" + a.score().getAsDouble() : "").orElse(""),
                state.spent().cost().map(CsvFormat::plain).orElse(""), "" + state.spent().time().toNanos() / 1e9, "" + cell.turns().size(),
                text(state.assessment().map(a -> String.join(" ", a.failed())).orElse("")), text(state.reason()),
                cell.task().worth().price().map(p -> p.basis().label()).orElse(""));
    }

    private static String plain(Money money) {
        return money.amount().toPlainString();
    }

    private static String text(String words) {
        return words.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + words : words;
    }

    private static String quoted(String value) {
        return value.matches("[^\",\\r\\n]*") ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    @Override
    public String ending() {
        return "csv";
    }

    @Override
    public String describe() {
        return "A row for each cell, for spreadsheets, with a column for each setting that was crossed.";
    }
}

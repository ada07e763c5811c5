// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.core.content.WholeFile;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.report.Redaction;
import assay.core.report.Report;
import assay.core.spi.analysis.Analyst;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.engine.Lending;
import assay.core.spi.store.RunStore;
import assay.core.spi.store.RunStores;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code report RUN --format F [--out FILE]}: writes the report of a run. */
@Component
public final class ReportCommand implements Command {
    private final Formats formats;
    private final RunStores stores;
    private final Analyst analyst;

    @Activate
    public ReportCommand(@Reference Lending lending, @Reference RunStores stores, @Reference Analyst analyst) {
        formats = new Formats(lending);
        this.stores = stores;
        this.analyst = analyst;
    }

    @Override
    public Usage usage() {
        return new Usage("report", "Write the report of a run",
                "Without --out the report goes to standard output. A file appears when it is whole, and replaces one of the same name.",
                List.of(new Usage.Parameter("RUN", "name of the run", 1, 1, Usage.Values.RUN)),
                List.of(Usage.Option.value("format", "F", "how it is written, such as html, markdown, json, jsonl, csv or junit", "markdown")
                                .offering(Usage.Values.FORMAT),
                        Usage.Option.values("redact", "WHAT", "leave out for others: attachments, deliverables, workers, prices, or all"),
                        Usage.Option.value("out", "FILE", "where it is written", "").offering(Usage.Values.FILE)),
                List.of("report brave-otter-12 --format html --out report.html", "report brave-otter-12 --format jsonl",
                        "report brave-otter-12 --format html --redact all --out share.html"));
    }

    @Override
    public int run(Call call, Console console) throws IOException, InterruptedException {
        String format = call.json() ? "json" : call.value("format").orElse("markdown");
        formats.check(format);
        Optional<Path> file = call.value("out").filter(f -> !f.isEmpty()).map(call::path);
        file.ifPresent(ReportCommand::check);
        Redaction redaction = Redaction.of(call.values("redact"));
        try (RunStore store = stores.open(call.store())) {
            Report report = redaction.of(analyst.report(store, call.parameters().get(0)));
            if (file.isEmpty()) {
                print(format, report, console.out());
            } else {
                WholeFile.write(file.get(), half -> formats.write(format, report, half));
                console.note("Written: " + file.get());
            }
        }
        return 0;
    }

    /** Through a file, so that standard output gets the whole report once. */
    private void print(String format, Report report, OutputStream to) throws IOException, InterruptedException {
        Path spool = Files.createTempFile("assay-report", ".part");
        try {
            formats.write(format, report, spool);
            Files.copy(spool, to);
            to.flush();
        } finally {
            Files.deleteIfExists(spool);
        }
    }

    private static void check(Path file) {
        if (Files.isDirectory(file)) throw new UserError(Place.in("--out"), file + " is a folder.", "Name a file in it.");
        if (!Files.isDirectory(file.getParent()))
            throw new UserError(Place.in("--out"), "There is no folder " + file.getParent() + ".", "Make it first.");
    }
}

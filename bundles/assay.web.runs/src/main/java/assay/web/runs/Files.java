// SPDX-License-Identifier: Apache-2.0
package assay.web.runs;

import assay.core.content.Blob;
import assay.core.report.Redaction;
import assay.core.report.Report;
import assay.core.spi.engine.Lending;
import assay.core.spi.report.ReportFormat;
import assay.core.spi.store.Fact;
import assay.core.spi.web.NoSuchPage;
import assay.core.spi.web.Visit;
import assay.html.section.Sections;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What is handed over as a file, and what pages load. */
final class Files {
    private final Reports reports;
    private final Lending lending;

    Files(Reports reports, Lending lending) {
        this.reports = reports;
        this.lending = lending;
    }

    /** What is not asked for by name is left out. */
    Blob report(Visit visit, Fact.Run run, String format) throws IOException, InterruptedException {
        Set<Redaction.What> left = EnumSet.allOf(Redaction.What.class);
        left.removeIf(w -> visit.query(w.word()).isPresent());
        Report report = new Redaction(left).of(reports.of(visit.store(), run));
        return lending.<ReportFormat, Blob, IOException>use(ReportFormat.class, format, f -> {
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            f.write(report, written);
            return Blob.of(report.run() + "." + f.ending(), "application/octet-stream", written.toByteArray());
        }).orElseThrow(() -> new NoSuchPage("No installed bundle writes reports as \"" + format + "\"."));
    }

    static Optional<Blob> asset(String name) throws IOException {
        return switch (name) {
            case "sections.css" -> Optional.of(Blob.ofText(name, "text/css", Sections.style()));
            case "runs.css" -> Optional.of(Blob.ofText(name, "text/css", own(name)));
            case "runs.js" -> Optional.of(Blob.ofText(name, "text/javascript", own(name)));
            default -> Optional.empty();
        };
    }

    private static String own(String name) throws IOException {
        try (InputStream in = Files.class.getResourceAsStream("/assay/web/runs/" + name)) {
            if (in == null) throw new IOException(name + " is not in the bundle");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

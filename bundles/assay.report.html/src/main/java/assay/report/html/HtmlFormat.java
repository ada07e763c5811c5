// SPDX-License-Identifier: Apache-2.0
package assay.report.html;

import assay.core.report.Report;
import assay.core.spi.Name;
import assay.core.spi.report.ReportFormat;
import assay.core.spi.web.ReportSection;
import assay.html.HarmlessOutput;
import assay.html.section.Ranked;
import assay.html.section.Sections;
import assay.report.html.template.JtepageGenerated;
import assay.report.html.view.Cells;
import assay.report.html.view.Style;
import gg.jte.output.WriterOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * One file without script or network: scoreboard, charts, slices, failures and cells. The templates are compiled with
 * the bundle and called directly, so that nothing is looked up by name while running.
 */
@Component
@Name("html")
public final class HtmlFormat implements ReportFormat {
    private final Ranked<ReportSection> sections = new Ranked<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bind(ReportSection section, Map<String, Object> properties) {
        sections.bind(section, properties);
    }

    void unbind(ReportSection section, Map<String, Object> properties) {
        sections.unbind(properties);
    }

    @Override
    public void write(Report report, OutputStream to) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), 1 << 15);
        try {
            JtepageGenerated.render(new HarmlessOutput(new WriterOutput(out)), null, report, Cells.of(report), Style.load(), Sections.further(sections.shown(), report));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the report was written");
        }
        out.flush();
    }

    @Override
    public String ending() {
        return "html";
    }

    @Override
    public String describe() {
        return "One self-contained HTML page with scoreboard, charts, slices, failures and up to 2,000 cells.";
    }
}

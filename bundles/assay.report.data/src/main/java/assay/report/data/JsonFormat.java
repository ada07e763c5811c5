// SPDX-License-Identifier: Apache-2.0
package assay.report.data;

import assay.core.report.Report;
import assay.core.spi.Name;
import assay.core.spi.report.ReportFormat;
import java.io.IOException;
import java.io.OutputStream;
import org.osgi.service.component.annotations.Component;

/** The figures of a report as one JSON document; cells are in {@link JsonLinesFormat}. */
@Component
@Name("json")
public final class JsonFormat implements ReportFormat {
    @Override
    public void write(Report report, OutputStream to) throws IOException {
        try (Json json = Json.document(to)) {
            json.object(() -> new ReportDocument(json).write(report));
            json.endLine();
        }
    }

    @Override
    public String ending() {
        return "json";
    }

    @Override
    public String describe() {
        return "All figures with intervals and denominators as one JSON document.";
    }
}

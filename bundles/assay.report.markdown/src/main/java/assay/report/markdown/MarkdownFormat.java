// SPDX-License-Identifier: Apache-2.0
package assay.report.markdown;

import assay.core.report.Report;
import assay.core.spi.Name;
import assay.core.spi.report.ReportFormat;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.osgi.service.component.annotations.Component;

/** GitHub-flavoured Markdown with the scoreboard first. */
@Component
@Name("markdown")
public final class MarkdownFormat implements ReportFormat {
    @Override
    public void write(Report report, OutputStream to) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        Page page = new Page(out);
        new Scoreboard(page).write(report);
        new Ablations(page).write(report);
        new Accounts(page).write(report);
        new Choices(page).write(report.advice());
        new Breakdown(page).write(report);
        new Provenance(page).write(report);
        out.flush();
    }

    @Override
    public String ending() {
        return "md";
    }

    @Override
    public String describe() {
        return "Markdown with scoreboard, slices, failures and provenance.";
    }
}

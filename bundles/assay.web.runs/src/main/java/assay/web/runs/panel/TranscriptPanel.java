// SPDX-License-Identifier: Apache-2.0
package assay.web.runs.panel;

import assay.core.report.CellLine;
import assay.core.spi.Name;
import assay.core.spi.web.CellPanel;
import assay.core.spi.web.Shown;
import assay.core.spi.web.Visit;
import assay.html.HarmlessOutput;
import assay.web.runs.template.JtetranscriptpanelGenerated;
import gg.jte.output.StringOutput;
import java.io.IOException;
import org.osgi.service.component.annotations.Component;

/** The answered model calls: words, tool calls, tokens. */
@Component
@Name("transcript")
@Shown(title = "Transcript", order = 40)
public final class TranscriptPanel implements CellPanel {
    @Override
    public void render(Visit visit, CellLine cell, Appendable out) throws IOException {
        StringOutput page = new StringOutput();
        JtetranscriptpanelGenerated.render(new HarmlessOutput(page), null, Transcript.of(visit, cell), visit);
        out.append(page.toString());
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.web.runs.panel;

import assay.core.report.CellLine;
import assay.core.spi.Name;
import assay.core.spi.web.CellPanel;
import assay.core.spi.web.Shown;
import assay.core.spi.web.Visit;
import assay.html.HarmlessOutput;
import assay.web.runs.template.JteprovenancepanelGenerated;
import gg.jte.output.StringOutput;
import java.io.IOException;
import org.osgi.service.component.annotations.Component;

/** Which builds did and rated the work, with their digests. */
@Component
@Name("provenance")
@Shown(title = "Provenance", order = 60)
public final class ProvenancePanel implements CellPanel {
    @Override
    public void render(Visit visit, CellLine cell, Appendable out) throws IOException {
        StringOutput page = new StringOutput();
        JteprovenancepanelGenerated.render(new HarmlessOutput(page), null, Traces.of(cell), visit);
        out.append(page.toString());
    }
}

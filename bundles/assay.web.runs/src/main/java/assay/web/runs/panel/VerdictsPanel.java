// SPDX-License-Identifier: Apache-2.0
package assay.web.runs.panel;

import assay.core.report.CellLine;
import assay.core.spi.Name;
import assay.core.spi.web.CellPanel;
import assay.core.spi.web.Shown;
import assay.core.spi.web.Visit;
import assay.html.HarmlessOutput;
import assay.web.runs.template.JteverdictspanelGenerated;
import gg.jte.output.StringOutput;
import java.io.IOException;
import org.osgi.service.component.annotations.Component;

/** What every rater said of every criterion, which of it stands, and what came of it. */
@Component
@Name("verdicts")
@Shown(title = "Verdicts", order = 30)
public final class VerdictsPanel implements CellPanel {
    @Override
    public void render(Visit visit, CellLine cell, Appendable out) throws IOException {
        StringOutput page = new StringOutput();
        JteverdictspanelGenerated.render(new HarmlessOutput(page), null, Judged.of(cell), visit);
        out.append(page.toString());
    }
}

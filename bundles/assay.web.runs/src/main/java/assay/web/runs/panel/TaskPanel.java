// SPDX-License-Identifier: Apache-2.0
package assay.web.runs.panel;

import assay.core.report.CellLine;
import assay.core.spi.Name;
import assay.core.spi.web.CellPanel;
import assay.core.spi.web.Shown;
import assay.core.spi.web.Visit;
import assay.html.HarmlessOutput;
import assay.web.runs.template.JtetaskpanelGenerated;
import gg.jte.output.StringOutput;
import java.io.IOException;
import org.osgi.service.component.annotations.Component;

/** What was asked for, with its attachments. */
@Component
@Name("task")
@Shown(title = "Task", order = 10)
public final class TaskPanel implements CellPanel {
    @Override
    public void render(Visit visit, CellLine cell, Appendable out) throws IOException {
        StringOutput page = new StringOutput();
        JtetaskpanelGenerated.render(new HarmlessOutput(page), null, cell, visit);
        out.append(page.toString());
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.web.runs.panel;

import assay.core.spi.web.CellPanel;
import assay.core.spi.web.ReportSection;
import assay.html.section.Ranked;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Panels and sections that are there now. Safe for use by several threads. */
@Component(service = Panels.class)
public final class Panels {
    private final Ranked<CellPanel> panels = new Ranked<>();
    private final Ranked<ReportSection> sections = new Ranked<>();

    @Activate
    public Panels() {}

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindPanel(CellPanel panel, Map<String, Object> properties) {
        panels.bind(panel, properties);
    }

    void unbindPanel(CellPanel panel, Map<String, Object> properties) {
        panels.unbind(properties);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindSection(ReportSection section, Map<String, Object> properties) {
        sections.bind(section, properties);
    }

    void unbindSection(ReportSection section, Map<String, Object> properties) {
        sections.unbind(properties);
    }

    public List<Ranked.Offer<CellPanel>> panels() {
        return panels.shown();
    }

    public List<Ranked.Offer<ReportSection>> sections() {
        return sections.shown();
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.web.point;

import assay.core.spi.Name;
import assay.core.spi.store.RunStore;
import assay.core.spi.web.NoSuchPage;
import assay.core.spi.web.Shown;
import assay.core.spi.web.View;
import assay.core.spi.web.Visit;
import assay.html.HarmlessOutput;
import assay.web.template.JtepointsGenerated;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** Extension points: who extends them, under which names, and who uses that. */
@Component
@Name("points")
@Shown(title = "Extensions", order = 92)
public final class PointsView implements View {
    private final Points points;

    @Activate
    public PointsView(BundleContext context, @Reference ServiceComponentRuntime components) {
        points = new Points(context, components);
    }

    @Override
    public void render(Visit visit, Appendable out) throws IOException {
        if (!visit.path().isEmpty()) throw new NoSuchPage("Extension points have one page.");
        StringOutput page = new StringOutput();
        JtepointsGenerated.render(new HarmlessOutput(page), null, points.all());
        out.append(page.toString());
    }

    @Override
    public String pulse(RunStore store) {
        return Integer.toHexString(points.all().stream().map(p -> p.type() + p.offered().stream().map(o -> o.name() + o.bundle() + o.version()).toList()).toList().hashCode());
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.web.problem;

import assay.core.spi.Name;
import assay.core.spi.engine.Plugins;
import assay.core.spi.store.RunStore;
import assay.core.spi.web.NoSuchPage;
import assay.core.spi.web.Shown;
import assay.core.spi.web.View;
import assay.core.spi.web.Visit;
import assay.html.HarmlessOutput;
import assay.web.template.JteproblemsGenerated;
import gg.jte.output.StringOutput;
import java.io.IOException;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** What is not at work, with the reason: bundles, components, and cells that failed for reasons of machinery. */
@Component
@Name("problems")
@Shown(title = "Problems", order = 95)
public final class ProblemsView implements View {
    private final Problems problems;

    @Activate
    public ProblemsView(BundleContext context, @Reference Plugins plugins, @Reference ServiceComponentRuntime components) {
        problems = new Problems(context, plugins, components);
    }

    @Override
    public void render(Visit visit, Appendable out) throws IOException {
        if (!visit.path().isEmpty()) throw new NoSuchPage("Problems have one page.");
        StringOutput page = new StringOutput();
        JteproblemsGenerated.render(new HarmlessOutput(page), null, problems.bundles(), problems.components(), Problems.cells(visit.store()));
        out.append(page.toString());
    }

    @Override
    public String pulse(RunStore store) {
        return Integer.toHexString(problems.bundles().hashCode() + 31 * problems.components().hashCode() + 961 * Problems.cells(store).hashCode());
    }
}

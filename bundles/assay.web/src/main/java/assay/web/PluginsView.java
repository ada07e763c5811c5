// SPDX-License-Identifier: Apache-2.0
package assay.web;

import assay.core.spi.Name;
import assay.core.spi.engine.Plugins;
import assay.core.spi.store.RunStore;
import assay.core.spi.web.NoSuchPage;
import assay.core.spi.web.Shown;
import assay.core.spi.web.View;
import assay.core.spi.web.Visit;
import assay.html.HarmlessOutput;
import assay.web.template.JtepluginsGenerated;
import gg.jte.output.StringOutput;
import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is installed, with bundle, version, state and digest. */
@Component
@Name("plugins")
@Shown(title = "Plugins", order = 90)
public final class PluginsView implements View {
    private final Plugins plugins;

    @Activate
    public PluginsView(@Reference Plugins plugins) {
        this.plugins = plugins;
    }

    @Override
    public void render(Visit visit, Appendable out) throws IOException {
        if (!visit.path().isEmpty()) throw new NoSuchPage("Plugins have one page.");
        StringOutput page = new StringOutput();
        JtepluginsGenerated.render(new HarmlessOutput(page), null, plugins.all());
        out.append(page.toString());
    }

    @Override
    public String pulse(RunStore store) {
        return Integer.toHexString(plugins.all().hashCode());
    }
}

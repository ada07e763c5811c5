// SPDX-License-Identifier: Apache-2.0
package assay.shell;

import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** {@code version}. */
@Component(service = Command.class)
public final class VersionCommand implements Command {
    private final BundleContext context;

    @Activate
    public VersionCommand(BundleContext context) {
        this.context = context;
    }

    @Override
    public Usage usage() {
        return new Usage("version", "Say which Assay this is, and on which Java", "", List.of(), List.of(), List.of());
    }

    @Override
    public int run(Call call, Console console) {
        String version = context.getBundle().getVersion().toString();
        String java = System.getProperty("java.vendor") + " " + Runtime.version();
        console.line("Assay " + version + ", Java " + java + ", " + context.getBundles().length + " bundles");
        console.json(Settings.EMPTY.with("assay", version).with("java", java).with("bundles", context.getBundles().length));
        return 0;
    }
}

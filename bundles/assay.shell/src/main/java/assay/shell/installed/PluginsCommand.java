// SPDX-License-Identifier: Apache-2.0
package assay.shell.installed;

import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.command.Usage.Option;
import assay.core.spi.engine.Plugins;
import assay.core.spi.engine.Plugins.Installed;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code plugins}: every plugin with its bundle, version, state and the SHA-256 of the bundle. */
@Component(service = Command.class)
public final class PluginsCommand implements Command {
    private final Plugins plugins;

    @Activate
    public PluginsCommand(@Reference Plugins plugins) {
        this.plugins = plugins;
    }

    @Override
    public Usage usage() {
        return new Usage("plugins", "List plugins with bundle, version, state and SHA-256", "",
                List.of(), List.of(Option.flag("long", "show whole digests")), List.of("plugins --json"));
    }

    @Override
    public int run(Call call, Console console) {
        List<Installed> all = plugins.all();
        console.table(List.of("kind", "name", "bundle", "version", "state", "sha256"), all.stream().map(p -> List.of(p.kind(), p.name(),
                p.bundle(), p.version(), p.state(), call.flag("long") || p.sha256().length() < 12 ? p.sha256() : p.sha256().substring(0, 12))).toList());
        console.json(KindCommand.documents(all));
        return 0;
    }
}

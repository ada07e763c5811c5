// SPDX-License-Identifier: Apache-2.0
package assay.shell.installed;

import assay.core.spi.command.Command;
import assay.core.spi.engine.Plugins;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code sources}. */
@Component(service = Command.class)
public final class SourcesCommand extends KindCommand {
    @Activate
    public SourcesCommand(@Reference Plugins plugins) {
        super(plugins, "sources", "source", "List the importers of tasks, recordings and verdicts");
    }
}

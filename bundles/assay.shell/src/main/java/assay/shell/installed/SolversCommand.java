// SPDX-License-Identifier: Apache-2.0
package assay.shell.installed;

import assay.core.spi.command.Command;
import assay.core.spi.engine.Plugins;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code solvers}. */
@Component(service = Command.class)
public final class SolversCommand extends KindCommand {
    @Activate
    public SolversCommand(@Reference Plugins plugins) {
        super(plugins, "solvers", "solver", "List the ways of getting a task done");
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.shell.installed;

import assay.core.spi.command.Command;
import assay.core.spi.engine.Plugins;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code policies}. */
@Component(service = Command.class)
public final class PoliciesCommand extends KindCommand {
    @Activate
    public PoliciesCommand(@Reference Plugins plugins) {
        super(plugins, "policies", "policy", "List the economic policies");
    }
}

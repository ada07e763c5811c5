// SPDX-License-Identifier: Apache-2.0
package assay.shell.installed;

import assay.core.spi.command.Command;
import assay.core.spi.engine.Plugins;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code formats}. */
@Component(service = Command.class)
public final class FormatsCommand extends KindCommand {
    @Activate
    public FormatsCommand(@Reference Plugins plugins) {
        super(plugins, "formats", "format", "List the report formats");
    }
}

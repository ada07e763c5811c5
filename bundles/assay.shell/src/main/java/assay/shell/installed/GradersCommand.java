// SPDX-License-Identifier: Apache-2.0
package assay.shell.installed;

import assay.core.spi.command.Command;
import assay.core.spi.engine.Plugins;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code graders}. */
@Component(service = Command.class)
public final class GradersCommand extends KindCommand {
    @Activate
    public GradersCommand(@Reference Plugins plugins) {
        super(plugins, "graders", "grader", "List what rates submissions");
    }
}

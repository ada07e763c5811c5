// SPDX-License-Identifier: Apache-2.0
package assay.deploy;

import assay.core.spi.command.Command;
import java.util.Arrays;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Registers a command for each manner of bringing a bundle. */
@Component(service = {}, immediate = true)
public final class BringCommands {
    private final List<ServiceRegistration<Command>> commands;

    @Activate
    public BringCommands(BundleContext context, @Reference Deployment deployment) {
        commands = Arrays.stream(Manner.values()).map(m -> context.registerService(Command.class, new BringCommand(deployment, m), null)).toList();
    }

    @Deactivate
    void stop() {
        commands.forEach(ServiceRegistration::unregister);
    }
}

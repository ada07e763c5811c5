// SPDX-License-Identifier: Apache-2.0
package assay.deploy;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code plugins promote [NAME]}: has a plugin that was tried take over. */
@Component(service = Command.class)
public final class PromoteCommand implements Command {
    private final Deployment deployment;

    @Activate
    public PromoteCommand(@Reference Deployment deployment) {
        this.deployment = deployment;
    }

    @Override
    public Usage usage() {
        return new Usage("plugins promote", "Have a plugin that was tried take over",
                "As plugins update or install with the file that was tried: its calls go to it when it is there, those of the old version end first.",
                List.of(new Usage.Parameter("NAME", "symbolic name, where several were tried", 0, 1, Usage.Values.BUNDLE)), List.of(), List.of("plugins promote"));
    }

    @Override
    public int run(Call call, Console console) throws IOException, InterruptedException {
        Path file = deployment.candidates.meant(call.parameters());
        try {
            Bundle b = deployment.bring(deployment.take(file));
            Files.deleteIfExists(file);
            console.line(b.getSymbolicName() + " " + b.getVersion() + " has taken over.");
            console.json(Settings.EMPTY.with("bundle", b.getSymbolicName()).with("version", b.getVersion().toString()).with("state", "active"));
            return 0;
        } catch (Refused e) {
            throw new UserError(Place.in("plugins promote"), "It is not taken: " + e.getMessage() + ".", "What ran before still runs.");
        }
    }
}

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

/** {@code plugins update FILE}: swaps a bundle for another version while calls go on. */
@Component(service = Command.class)
public final class UpdateCommand implements Command {
    private final Deployment deployment;

    @Activate
    public UpdateCommand(@Reference Deployment deployment) {
        this.deployment = deployment;
    }

    @Override
    public Usage usage() {
        return new Usage("plugins update", "Swap a plugin for another version while calls go on",
                "The new version is put beside the old one and started. When its services are there, new calls go to it, and the old one is"
                        + " stopped after its calls have ended. A version that is refused leaves the running one in place.\n"
                        + "Kept for later starts as by plugins install.",
                List.of(new Usage.Parameter("FILE", "jar of the bundle", 1, 1, Usage.Values.FILE)), List.of(), List.of("plugins update my.grader-1.1.0.jar"));
    }

    @Override
    public int run(Call call, Console console) throws IOException, InterruptedException {
        String word = call.parameters().get(0);
        Path file = call.path(word);
        if (!Files.isRegularFile(file)) throw new UserError(Place.in(word), "There is no such file.", "Name the jar of a bundle.");
        try {
            Parcel parcel = deployment.take(file);
            boolean runs = !deployment.swap.running(parcel.symbolicName()).isEmpty();
            if (!runs) throw new UserError(Place.in(word), "No bundle " + parcel.symbolicName() + " is running.", "Install it with: plugins install " + word);
            Bundle b = deployment.folders.keep(parcel, deployment.own());
            console.line("Updated to " + b.getSymbolicName() + " " + b.getVersion() + ".");
            console.json(Settings.EMPTY.with("bundle", b.getSymbolicName()).with("version", b.getVersion().toString()).with("state", "active"));
            return 0;
        } catch (Refused e) {
            throw new UserError(Place.in(word), "It is not taken: " + e.getMessage() + ".", "What ran before still runs.");
        }
    }
}

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

/** {@code plugins install FILE}: installs a bundle and keeps it for later starts. */
@Component(service = Command.class)
public final class InstallCommand implements Command {
    private final Deployment deployment;

    @Activate
    public InstallCommand(@Reference Deployment deployment) {
        this.deployment = deployment;
    }

    @Override
    public Usage usage() {
        return new Usage("plugins install", "Install a plugin, now and for later starts",
                "The bundle is started and asked for its services first; one that does not start, lacks something or takes a name that"
                        + " belongs to another bundle is refused with the reason. It is kept in the folder deploy/ of your own settings\n"
                        + "(~/.config/assay, or ASSAY_CONF). A workbench that is running takes it from there as well.",
                List.of(new Usage.Parameter("FILE", "jar of the bundle", 1, 1, Usage.Values.FILE)), List.of(), List.of("plugins install my.grader-1.1.0.jar"));
    }

    @Override
    public int run(Call call, Console console) throws IOException, InterruptedException {
        String word = call.parameters().get(0);
        Path file = call.path(word);
        if (!Files.isRegularFile(file)) throw new UserError(Place.in(word), "There is no such file.", "Name the jar of a bundle.");
        try {
            Parcel parcel = deployment.take(file);
            boolean runs = !deployment.swap.running(parcel.symbolicName()).isEmpty();
            if (runs) throw new UserError(Place.in(word), "Bundle " + parcel.symbolicName() + " is installed already.", "Put another version beside it with: plugins update " + word);
            Bundle b = deployment.folders.keep(parcel, deployment.own());
            console.line("Installed " + b.getSymbolicName() + " " + b.getVersion() + ".");
            console.json(Settings.EMPTY.with("bundle", b.getSymbolicName()).with("version", b.getVersion().toString()).with("state", "active"));
            return 0;
        } catch (Refused e) {
            throw new UserError(Place.in(word), "It is not taken: " + e.getMessage() + ".", "What ran before still runs.");
        }
    }
}

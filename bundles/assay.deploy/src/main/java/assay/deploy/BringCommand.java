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

/** {@code plugins install FILE} and {@code plugins update FILE}: takes a bundle and keeps it for later starts. */
final class BringCommand implements Command {
    private final Deployment deployment;
    private final Manner manner;

    BringCommand(Deployment deployment, Manner manner) {
        this.deployment = deployment;
        this.manner = manner;
    }

    @Override
    public Usage usage() {
        return new Usage(manner.words, manner.summary, manner.details,
                List.of(new Usage.Parameter("FILE", "jar of the bundle", 1, 1, Usage.Values.FILE)), List.of(), List.of(manner.words + " my.grader-1.1.0.jar"));
    }

    @Override
    public int run(Call call, Console console) throws IOException, InterruptedException {
        String word = call.parameters().get(0);
        Path file = call.path(word);
        if (!Files.isRegularFile(file)) throw new UserError(Place.in(word), "There is no such file.", "Name the jar of a bundle.");
        try {
            Parcel parcel = deployment.take(file);
            manner.require(!deployment.swap.running(parcel.symbolicName()).isEmpty(), parcel.symbolicName(), word);
            Bundle b = deployment.bring(parcel);
            console.line(manner.done(b.getSymbolicName() + " " + b.getVersion()));
            console.json(Settings.EMPTY.with("bundle", b.getSymbolicName()).with("version", b.getVersion().toString()).with("state", "active"));
            return 0;
        } catch (Refused e) {
            throw new UserError(Place.in(word), "It is not taken: " + e.getMessage() + ".", "What ran before still runs.");
        }
    }
}

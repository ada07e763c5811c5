// SPDX-License-Identifier: Apache-2.0
package assay.deploy;

import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code plugins discard [NAME]}: forgets a plugin that was tried. */
@Component(service = Command.class)
public final class DiscardCommand implements Command {
    private final Deployment deployment;

    @Activate
    public DiscardCommand(@Reference Deployment deployment) {
        this.deployment = deployment;
    }

    @Override
    public Usage usage() {
        return new Usage("plugins discard", "Forget a plugin that was tried", "What its tryout has stored stays in the store.",
                List.of(new Usage.Parameter("NAME", "symbolic name, where several were tried", 0, 1, Usage.Values.BUNDLE)), List.of(), List.of("plugins discard"));
    }

    @Override
    public int run(Call call, Console console) throws IOException {
        Path file = deployment.candidates.meant(call.parameters());
        Files.delete(file);
        String name = file.getFileName().toString().replaceFirst("\\.jar$", "");
        console.line("Discarded " + name + ".");
        console.json(Settings.EMPTY.with("bundle", name).with("state", "discarded"));
        return 0;
    }
}

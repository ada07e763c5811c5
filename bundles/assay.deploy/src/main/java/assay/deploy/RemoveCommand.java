// SPDX-License-Identifier: Apache-2.0
package assay.deploy;

import assay.core.problem.Nearest;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import java.io.IOException;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code plugins remove NAME}: removes a bundle that was installed by hand. */
@Component(service = Command.class)
public final class RemoveCommand implements Command {
    private final Deployment deployment;

    @Activate
    public RemoveCommand(@Reference Deployment deployment) {
        this.deployment = deployment;
    }

    @Override
    public Usage usage() {
        return new Usage("plugins remove", "Remove a plugin that was installed by hand",
                "Calls in flight end first. Where the distribution has a bundle of the same name, that one takes over again.",
                List.of(new Usage.Parameter("NAME", "symbolic name of the bundle", 1, 1, Usage.Values.BUNDLE)), List.of(), List.of("plugins remove my.grader"));
    }

    @Override
    public int run(Call call, Console console) throws IOException {
        String name = call.parameters().get(0);
        List<String> names = deployment.folders.names();
        if (!names.contains(name)) throw unknown(name, names);
        try {
            deployment.folders.remove(name).forEach(file -> console.line("Removed " + name + ", which was kept in " + file + "."));
        } catch (Refused e) {
            throw new UserError(Place.in(name), "The bundle of the distribution does not come back: " + e.getMessage() + ".", "");
        }
        console.json(Settings.EMPTY.with("bundle", name).with("state", "removed"));
        return 0;
    }

    private UserError unknown(String name, List<String> names) {
        boolean fixed = deployment.swap.running(name).stream().anyMatch(Swap::isOfTheDistribution);
        String remedy = names.isEmpty() ? "No bundle was installed by hand." : "Installed by hand: " + String.join(", ", names) + ".";
        return new UserError(Place.in("plugins remove"), fixed ? "Bundle \"" + name + "\" is part of the distribution."
                : "No bundle \"" + name + "\" was installed by hand." + Nearest.hint(name, names), remedy);
    }
}

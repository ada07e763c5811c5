// SPDX-License-Identifier: Apache-2.0
package assay.engine.command;

import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.command.Usage.Option;
import assay.core.spi.command.Usage.Parameter;
import assay.core.spi.command.Usage.Values;
import assay.core.spi.engine.RegradeRequest;
import assay.core.spi.store.RunStore;
import java.nio.file.Path;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code regrade RUN}: grades what is stored anew, without calling a worker. */
@Component
public final class RegradeCommand implements Command {
    private final Services services;

    @Activate
    public RegradeCommand(@Reference Services services) {
        this.services = services;
    }

    @Override
    public Usage usage() {
        return new Usage("regrade", "Grade stored submissions anew after a rubric, grader or profile changed",
                "Only verdicts that depend on the change are asked for again. Workers are not called, unless --continue pays for new turns.",
                List.of(new Parameter("RUN", "name of the run", 1, 1, Values.RUN)),
                List.of(Option.values("suite", "SUITE", "suite whose rubrics replace the stored ones").offering(Values.FILE),
                        Wishes.GRADER, Wishes.PROFILE, Option.flag("continue", "take further turns where a cell is no longer complete")),
                List.of("regrade brave-otter-12 --suite suites/starter", "regrade brave-otter-12 --profile strict"));
    }

    @Override
    public int run(Call call, Console console) throws Exception {
        List<Path> suites = call.values("suite").stream().map(call::path).toList();
        RegradeRequest request = new RegradeRequest(suites, Wishes.grading(call), services.profiles().wanted(call, suites), call.flag("continue"));
        try (RunStore store = services.store(call)) {
            var end = Watched.by(console, p -> services.engine().regrade(store, call.parameters().get(0), request, p));
            console.note(end.modelCalls() + " model calls.");
            return new Closing(services).close(end, store, call, console);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.engine.command;

import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.command.Usage.Option;
import assay.core.spi.command.Usage.Parameter;
import assay.core.spi.command.Usage.Values;
import assay.core.spi.engine.ResumeOptions;
import assay.core.spi.store.RunStore;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code resume RUN}: goes on with what has not ended. */
@Component
public final class ResumeCommand implements Command {
    private final Services services;

    @Activate
    public ResumeCommand(@Reference Services services) {
        this.services = services;
    }

    @Override
    public Usage usage() {
        return new Usage("resume", "Go on with a run that was stopped, killed, or met its budget",
                """
                Nothing that was answered is asked again. A call that was in flight at a kill may have been paid without
                an answer; it is made again, or with --hold-possibly-paid its cell is held.""",
                List.of(new Parameter("RUN", "name of the run", 1, 1, Values.RUN)),
                List.of(Wishes.BUDGET, Wishes.CONCURRENCY,
                        Option.flag("hold-possibly-paid", "hold cells whose call was in flight at a kill")),
                List.of("resume brave-otter-12 --budget 10"));
    }

    @Override
    public int run(Call call, Console console) throws Exception {
        ResumeOptions options = new ResumeOptions(!call.flag("hold-possibly-paid"), Wishes.budget(call), Wishes.concurrency(call));
        try (RunStore store = services.store(call)) {
            var end = Watched.by(console, p -> services.engine().resume(store, call.parameters().get(0), options, p));
            return new Closing(services).close(end, store, call, console);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.engine.command;

import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.command.Usage.Parameter;
import assay.core.spi.command.Usage.Values;
import assay.core.spi.store.RunStore;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code reprice RUN --policy P}: reckons stored jobs under other policies. */
@Component
public final class RepriceCommand implements Command {
    private final Services services;

    @Activate
    public RepriceCommand(@Reference Services services) {
        this.services = services;
    }

    @Override
    public Usage usage() {
        return new Usage("reprice", "Reckon what stored work is worth under other economic policies",
                """
                Calls neither workers nor graders. 'policies' lists what is installed. A file of rates is stored with the run:
                every policy of the run is reckoned anew, and later without the file. Its keys: suite schema rates.""",
                List.of(new Parameter("RUN", "name of the run", 1, 1, Values.RUN)), List.of(Wishes.POLICY, Wishes.RATES),
                List.of("reprice brave-otter-12 --policy payout[reviewer-hourly=55]", "reprice brave-otter-12 --rates rates.yaml"));
    }

    @Override
    public int run(Call call, Console console) throws Exception {
        try (RunStore store = services.store(call)) {
            Optional<Settings> rates = services.rates(call);
            var end = Watched.by(console, p -> services.engine().reprice(store, call.parameters().get(0), Wishes.policies(call), rates, p));
            return new Closing(services).close(end, store, call, console);
        }
    }
}

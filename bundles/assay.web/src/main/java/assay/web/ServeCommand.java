// SPDX-License-Identifier: Apache-2.0
package assay.web;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.command.Usage.Option;
import assay.core.spi.store.RunStore;
import assay.core.spi.store.RunStores;
import assay.web.server.Server;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code serve}: the workbench in a browser, until it is interrupted. */
@Component
public final class ServeCommand implements Command {
    private static final int HIGHEST_PORT = 65_535;
    private final RunStores stores;
    private final Views views;

    @Activate
    public ServeCommand(@Reference RunStores stores, @Reference Views views) {
        this.stores = stores;
        this.views = views;
    }

    @Override
    public Usage usage() {
        return new Usage("serve", "Open the workbench in a browser",
                "Serves this machine alone, until Ctrl-C. The address that is printed logs one browser in, once; when it was used the next one is "
                        + "printed. Commands in other terminals go on working on the same store meanwhile, and open pages follow them.",
                List.of(), List.of(Option.value("port", "N", "where it listens; 0 = any that is free", "7350"),
                        Option.values("allow", "NAME", "another name of this machine under which browsers may ask, such as behind a tunnel")),
                List.of("serve", "serve --port 0 --store runs"));
    }

    @Override
    public int run(Call call, Console console) throws IOException, InterruptedException {
        long port = call.number("port").orElse(0L);
        if (port < 0 || port > HIGHEST_PORT) throw new UserError(Place.in("--port"), port + " is no port.", "Write a number from 0 to " + HIGHEST_PORT + ".");
        try (RunStore store = stores.open(call.store());
                Server server = open((int) port, store, call.values("allow"), console)) {
            console.json(Settings.EMPTY.with("url", server.login()).with("port", server.port()));
            console.line("Workbench: " + server.login());
            console.note("It ends with Ctrl-C.");
            new java.util.concurrent.CountDownLatch(1).await();
            return 0;
        }
    }

    private Server open(int port, RunStore store, List<String> names, Console console) throws IOException {
        try {
            return new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), views, store, names,
                    next -> console.note("Somebody logged in. To log in another browser: " + next));
        } catch (BindException e) {
            throw new UserError(Place.in("--port"), "Port " + port + " is taken (" + e.getMessage() + ").", "Write --port 0 for any that is free, or another number.");
        }
    }
}

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
import assay.web.server.Serving;
import assay.web.suite.SuiteFolder;
import assay.web.user.Users;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code serve}: the workbench in a browser, until it is interrupted. */
@Component
public final class ServeCommand implements Command {
    private static final int HIGHEST_PORT = 65_535;
    private static final long IDLE_MINUTES = 480;
    private static final Duration LONGEST = Duration.ofDays(7);
    private final RunStores stores;
    private final Views views;
    private final SuiteFolder suites;

    @Activate
    public ServeCommand(@Reference RunStores stores, @Reference Views views, @Reference SuiteFolder suites) {
        this.suites = suites;
        this.stores = stores;
        this.views = views;
    }

    @Override
    public Usage usage() {
        return new Usage("serve", "Open the workbench in a browser",
                "Serves this machine alone, until Ctrl-C. The address that is printed logs one browser in, once, and lets it do everything; when it was used "
                        + "the next one is printed. Others log in as users (see users add). Commands in other terminals go on working on the same store meanwhile, and open pages follow them.",
                List.of(), List.of(Option.value("port", "N", "where it listens; 0 = any that is free", "7350"),
                        Option.value("idle", "MINUTES", "after which a browser in which nobody does anything is logged out", "480"),
                        Option.value("suites", "DIR", "folder below which suites may be edited (default: the suites of the distribution)", "").offering(Usage.Values.FILE),
                        Option.values("allow", "NAME", "another name of this machine under which browsers may ask, such as behind a tunnel")),
                List.of("serve", "serve --port 0 --store runs"));
    }

    @Override
    public int run(Call call, Console console) throws IOException, InterruptedException {
        long port = call.number("port").orElse(0L);
        if (port < 0 || port > HIGHEST_PORT) throw new UserError(Place.in("--port"), port + " is no port.", "Write a number from 0 to " + HIGHEST_PORT + ".");
        call.value("suites").filter(d -> !d.isEmpty()).ifPresent(d -> suites.set(call.path(d)));
        try (RunStore store = stores.open(call.store());
                Server server = open(serving((int) port, call), store, Users.of(call.store()), console)) {
            console.json(Settings.EMPTY.with("url", server.login()).with("port", server.port()));
            console.line("Workbench: " + server.login());
            console.note("It ends with Ctrl-C.");
            new java.util.concurrent.CountDownLatch(1).await();
            return 0;
        }
    }

    private static Serving serving(int port, Call call) {
        long idle = call.number("idle").orElse(IDLE_MINUTES);
        if (idle < 1 || idle > LONGEST.toMinutes()) throw new UserError(Place.in("--idle"), idle + " minutes are no time to be idle.", "Write 1 to " + LONGEST.toMinutes() + ".");
        return new Serving(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), call.values("allow"), Duration.ofMinutes(idle), LONGEST, InstantSource.system());
    }

    private Server open(Serving serving, RunStore store, Users users, Console console) throws IOException {
        try {
            return new Server(serving, views, store, users, next -> console.note("Somebody logged in. To log in another browser: " + next));
        } catch (BindException e) {
            throw new UserError(Place.in("--port"), "Port " + serving.at().getPort() + " is taken (" + e.getMessage() + ").", "Write --port 0 for any that is free, or another number.");
        }
    }
}

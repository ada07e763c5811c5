// SPDX-License-Identifier: Apache-2.0
package assay.engine.command;

import assay.core.economy.RateTable;
import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.core.report.Report;
import assay.core.run.Route;
import assay.core.settings.Settings;
import assay.core.spi.analysis.Analyst;
import assay.core.spi.command.Call;
import assay.core.spi.engine.Engine;
import assay.core.spi.engine.Lending;
import assay.core.spi.report.ReportFormat;
import assay.core.spi.store.RunStore;
import assay.core.spi.store.RunStores;
import assay.core.spi.suite.RateFiles;
import assay.core.spi.suite.RouteFiles;
import assay.core.spi.suite.Suites;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the verbs of a run need. */
@Component(service = Services.class)
public final class Services {
    private final BundleContext context;
    private final Engine engine;
    private final RunStores stores;
    private final Analyst analyst;
    private final Suites suites;
    private final Lending lending;
    private final RateFiles rates;
    private final RouteFiles routes;

    @Activate
    public Services(BundleContext context, @Reference Engine engine, @Reference RunStores stores, @Reference Analyst analyst,
            @Reference Suites suites, @Reference Lending lending, @Reference RateFiles rates,
            @Reference RouteFiles routes) {
        this.context = context;
        this.engine = engine;
        this.stores = stores;
        this.analyst = analyst;
        this.suites = suites;
        this.lending = lending;
        this.rates = rates;
        this.routes = routes;
    }

    Engine engine() {
        return engine;
    }

    Analyst analyst() {
        return analyst;
    }

    Profiles profiles() {
        return new Profiles(suites);
    }

    /** What the option {@code --rates} names, read strictly. */
    Optional<Settings> rates(Call call) throws IOException {
        if (call.value("rates").isEmpty()) return Optional.empty();
        Problems problems = new Problems();
        Optional<Settings> read = rates.read(call.path(call.value("rates").get()), problems).map(RateTable::source);
        problems.orThrow();
        return read;
    }

    /** What the option {@code --route} names, read strictly. */
    Optional<Route> route(Call call) throws IOException {
        if (call.value("route").filter(f -> !f.isEmpty()).isEmpty()) return Optional.empty();
        Problems problems = new Problems();
        Optional<Route> read = routes.read(call.path(call.value("route").get()), problems);
        problems.orThrow();
        return read;
    }

    RunStore store(Call call) {
        return stores.open(call.store());
    }

    /** The folder of the distribution. */
    String home() {
        return context.getProperty("assay.home");
    }

    /** Writes a report with a leased format: whole, or not at all when the format goes away under it and does not come back. */
    void write(String format, Report report, OutputStream to) throws IOException, InterruptedException {
        ByteArrayOutputStream written = lending.<ReportFormat, ByteArrayOutputStream, IOException>use(ReportFormat.class, format, f -> {
            ByteArrayOutputStream page = new ByteArrayOutputStream();
            f.write(report, page);
            return page;
        }).orElseThrow(() -> new UserError(Place.in("report format"), "No installed bundle writes \"" + format + "\".",
                "Installed: " + String.join(", ", lending.names(ReportFormat.class)) + "."));
        written.writeTo(to);
        to.flush();
    }
}

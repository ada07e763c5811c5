// SPDX-License-Identifier: Apache-2.0
package assay.engine.command;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.spi.Name;
import assay.core.spi.analysis.Analyst;
import assay.core.spi.command.Call;
import assay.core.spi.engine.Engine;
import assay.core.spi.report.ReportFormat;
import assay.core.spi.store.RunStore;
import assay.core.spi.store.RunStores;
import assay.core.spi.suite.Suites;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
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

    @Activate
    public Services(BundleContext context, @Reference Engine engine, @Reference RunStores stores, @Reference Analyst analyst,
            @Reference Suites suites) {
        this.context = context;
        this.engine = engine;
        this.stores = stores;
        this.analyst = analyst;
        this.suites = suites;
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

    RunStore store(Call call) {
        return stores.open(call.store());
    }

    /** The folder of the distribution. */
    String home() {
        return context.getProperty("assay.home");
    }

    ReportFormat format(String name) {
        return references().filter(r -> name.equals(r.getProperty(Name.KEY))).map(context::getService).findFirst()
                .orElseThrow(() -> new UserError(Place.in("report format"), "No installed bundle writes \"" + name + "\".",
                        "Installed: " + references().map(r -> String.valueOf(r.getProperty(Name.KEY))).sorted().collect(Collectors.joining(", ")) + "."));
    }

    private Stream<ServiceReference<ReportFormat>> references() {
        try {
            return context.getServiceReferences(ReportFormat.class, null).stream().sorted(Comparator.reverseOrder());
        } catch (org.osgi.framework.InvalidSyntaxException e) {
            throw new IllegalStateException("no filter cannot be wrong", e);
        }
    }
}

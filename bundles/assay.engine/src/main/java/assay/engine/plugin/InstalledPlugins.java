// SPDX-License-Identifier: Apache-2.0
package assay.engine.plugin;

import assay.core.run.Stamp;
import assay.core.spi.economy.EconomicPolicy;
import assay.core.spi.engine.Plugins;
import assay.core.spi.engine.Troubles;
import assay.core.spi.grader.Grader;
import assay.core.spi.report.ReportFormat;
import assay.core.spi.solver.Solver;
import assay.core.spi.source.Source;
import assay.engine.lease.Leases;
import assay.engine.lease.Offer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists what is installed. */
@Component
public final class InstalledPlugins implements Plugins {
    private final Shelves shelves;
    private final BundleContext context;

    @Activate
    public InstalledPlugins(@Reference Shelves shelves, BundleContext context) {
        this.shelves = shelves;
        this.context = context;
    }

    @Override
    public List<Installed> all() {
        List<Installed> all = new ArrayList<>(troubles());
        all.addAll(commands());
        all.addAll(of("comparer", shelves.comparers, c -> ""));
        all.addAll(of("format", shelves.formats, ReportFormat::describe));
        all.addAll(of("grader", shelves.graders, Grader::describe));
        all.addAll(of("model", shelves.providers, p -> models(p.catalog().size())));
        all.addAll(of("policy", shelves.policies, EconomicPolicy::describe));
        all.addAll(of("solver", shelves.solvers, Solver::describe));
        all.addAll(of("source", shelves.sources, Source::describe));
        return all;
    }

    /** Bundles that are not at work, one line each with the reason. */
    private List<Installed> troubles() {
        return references(Troubles.class).map(context::getService).filter(t -> t != null).flatMap(t -> t.all().stream())
                .map(t -> new Installed("bundle", t.bundle(), t.bundle(), t.version(), "not at work: " + t.reason(), "", "")).toList();
    }

    private static String models(int listed) {
        return listed == 1 ? "1 model listed" : listed + " models listed";
    }

    private static <T> List<Installed> of(String kind, Leases<T> leases, Function<T, String> describe) {
        return leases.offers().stream().flatMap(o -> unlessGone(() -> installed(kind, o, o.isActive() ? said(leases, o.name(), describe) : ""))).toList();
    }

    private static Installed installed(String kind, Offer o, String description) {
        return new Installed(kind, o.name(), o.bundle(), o.version(), o.state(), o.stamp().sha256(), description);
    }

    /** Nothing where the bundle was uninstalled while it was looked at. */
    private static Stream<Installed> unlessGone(Supplier<Installed> look) {
        try {
            return Stream.of(look.get());
        } catch (IllegalStateException gone) {
            return Stream.empty();
        }
    }

    private static <T> String said(Leases<T> leases, String name, Function<T, String> describe) {
        try {
            return leases.lend(name, lease -> describe.apply(lease.service()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        } catch (RuntimeException | LinkageError e) { // a plugin that cannot say what it is, is listed all the same
            return "does not say what it is: " + e;
        }
    }

    /** Bundles that bring commands, one line each: a command has no name as a plugin. */
    private List<Installed> commands() {
        Set<Bundle> bundles = new TreeSet<>((a, b) -> a.getSymbolicName().compareTo(b.getSymbolicName()));
        references(assay.core.spi.command.Command.class).map(ServiceReference::getBundle).filter(b -> b != null).forEach(bundles::add);
        return bundles.stream().flatMap(b -> unlessGone(() -> installed("command", b))).toList();
    }

    private Installed installed(String kind, Bundle b) {
        Stamp s = shelves.stampOf(b);
        return new Installed(kind, s.name(), s.bundle(), s.version(), "active", s.sha256(), "commands of the command line");
    }

    private <T> Stream<ServiceReference<T>> references(Class<T> type) {
        try {
            return context.getServiceReferences(type, null).stream();
        } catch (org.osgi.framework.InvalidSyntaxException e) {
            throw new IllegalStateException("no filter cannot be wrong", e);
        }
    }
}

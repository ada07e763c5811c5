// SPDX-License-Identifier: Apache-2.0
package assay.engine.plugin;

import assay.core.run.Stamp;
import assay.core.spi.comparer.Comparer;
import assay.core.spi.document.DocumentConverter;
import assay.core.spi.economy.EconomicPolicy;
import assay.core.spi.grader.Grader;
import assay.core.spi.model.ModelProvider;
import assay.core.spi.report.ReportFormat;
import assay.core.spi.solver.Solver;
import assay.core.spi.source.Source;
import assay.core.spi.web.AttachmentRenderer;
import assay.engine.cell.Crew;
import assay.engine.document.Documents;
import assay.engine.lease.Leases;
import assay.engine.lease.Lender;
import assay.engine.lease.Offer;
import assay.engine.lease.Stamps;
import assay.engine.lease.Terms;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * The plugins of the workbench, one lender a kind. They are followed through the service registry and not through
 * references, since a plugin may itself need a service of the engine.
 */
@Component(service = Shelves.class, immediate = true, configurationPid = "assay.engine")
@Designate(ocd = Shelves.Config.class)
public final class Shelves {
    private final BundleContext context;
    private final SynchronousBundleListener stopping = this::heard;
    private final Stamps stamps;
    private final Documents documents;
    private volatile Terms terms;
    final Leases<ModelProvider> providers;
    final Leases<Solver> solvers;
    final Leases<Grader> graders;
    final Leases<EconomicPolicy> policies;
    final Leases<ReportFormat> formats;
    final Leases<Source> sources;
    final Leases<Comparer> comparers;
    private final Map<Class<?>, Lender<?>> byKind;
    final Leases<DocumentConverter> converters;
    final Leases<AttachmentRenderer> renderers;

    /** How plugins are lent. */
    @ObjectClassDefinition(name = "Assay engine")
    public @interface Config {
        @AttributeDefinition(description = "Seconds that a call waits for the successor of a plugin that went away")
        int graceSeconds() default 30;

        @AttributeDefinition(description = "Seconds that a plugin which goes away waits for its calls before they are interrupted")
        int drainSeconds() default 120;
    }

    @Activate
    public Shelves(BundleContext context, Config config) {
        this.context = context;
        this.stamps = new Stamps(Optional.ofNullable(context.getProperty("assay.home")).map(Path::of));
        this.terms = terms(config);
        this.providers = Leases.of(context, ModelProvider.class, () -> terms, stamps);
        this.solvers = Leases.of(context, Solver.class, () -> terms, stamps);
        this.graders = Leases.of(context, Grader.class, () -> terms, stamps);
        this.policies = Leases.of(context, EconomicPolicy.class, () -> terms, stamps);
        this.formats = Leases.of(context, ReportFormat.class, () -> terms, stamps);
        this.sources = Leases.of(context, Source.class, () -> terms, stamps);
        this.converters = Leases.of(context, DocumentConverter.class, () -> terms, stamps);
        this.comparers = Leases.of(context, Comparer.class, () -> terms, stamps);
        this.renderers = Leases.of(context, AttachmentRenderer.class, () -> terms, stamps);
        this.byKind = Map.of(ModelProvider.class, providers, Solver.class, solvers, Grader.class, graders, EconomicPolicy.class, policies,
                ReportFormat.class, formats, Source.class, sources, DocumentConverter.class, converters, Comparer.class, comparers,
                AttachmentRenderer.class, renderers);
        this.documents = new Documents(converters);
        context.addBundleListener(stopping);
    }

    /** New terms hold for what is lent from now on; nothing is drained for them. */
    @Modified
    void modified(Config config) {
        terms = terms(config);
    }

    private static Terms terms(Config config) {
        return new Terms(Duration.ofSeconds(Math.max(0, config.graceSeconds())), Duration.ofSeconds(Math.max(0, config.drainSeconds())),
                Terms.DEFAULT.parting());
    }

    /** The lender of a kind of plugins. */
    @SuppressWarnings("unchecked") // each kind is kept under its own class
    <T> Lender<T> lender(Class<T> kind) {
        Lender<?> lender = byKind.get(kind);
        if (lender == null) throw new IllegalArgumentException(kind.getName() + " is no extension point that plugins are lent for");
        return (Lender<T>) lender;
    }

    public Crew crew() {
        return new Crew(providers, solvers, graders, policies, documents, comparers);
    }

    /**
     * A candidate with the crew of its tryout.
     *
     * @param bundle its number in the framework
     */
    public Candidate trying(long bundle) {
        Lender<ModelProvider> models = providers.trying(bundle);
        Lender<Solver> ways = solvers.trying(bundle);
        Lender<Grader> raters = graders.trying(bundle);
        return new Candidate(stampOf(context.getBundle(bundle)), new Crew(models, ways, raters, policies, documents, comparers), names(providers, bundle),
                names(solvers, bundle), names(graders, bundle));
    }

    private static Set<String> names(Leases<?> leases, long bundle) {
        return leases.offers().stream().filter(o -> o.isOf(bundle)).map(Offer::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The stamp of a bundle as a whole. */
    public Stamp stampOf(Bundle bundle) {
        return stamps.of(bundle.getSymbolicName(), bundle);
    }

    /** Lets go of everything before the framework takes the first bundle away. */
    private void heard(BundleEvent event) {
        if (event.getType() == BundleEvent.STOPPING && event.getBundle().getBundleId() == 0) close();
    }

    @Deactivate
    void close() {
        providers.close();
        solvers.close();
        graders.close();
        policies.close();
        formats.close();
        sources.close();
        converters.close();
        comparers.close();
        renderers.close();
        if ((context.getBundle().getState() & (Bundle.ACTIVE | Bundle.STOPPING)) != 0) context.removeBundleListener(stopping);
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.deploy;

import assay.core.spi.engine.Troubles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** Tells of bundles that were refused, of those that lack something, and of those with a component that failed. */
@Component
public final class BundleTroubles implements Troubles {
    private final BundleContext context;
    private final Deployment deployment;
    private final Readiness readiness;

    @Activate
    public BundleTroubles(BundleContext context, @Reference Deployment deployment, @Reference ServiceComponentRuntime components) {
        this.context = context;
        this.deployment = deployment;
        this.readiness = new Readiness(context, components);
    }

    @Override
    public List<Trouble> all() {
        List<Trouble> all = new ArrayList<>(deployment.refusals.all());
        for (Bundle b : context.getBundles())
            reason(b).ifPresent(r -> all.add(new Trouble(b.getSymbolicName(), b.getVersion().toString(), r)));
        return all;
    }

    private Optional<String> reason(Bundle bundle) {
        return switch (bundle.getState()) {
            case Bundle.INSTALLED -> Optional.of(Lacks.imports(context, bundle)).filter(l -> !l.isEmpty());
            case Bundle.ACTIVE -> readiness.failure(bundle);
            default -> Optional.empty();
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.web.problem;

import assay.core.spi.engine.Plugins;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.store.Summary;
import assay.core.work.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** What is not at work in the framework, and what runs say of machinery. */
final class Problems {
    private final BundleContext context;
    private final Plugins plugins;
    private final ServiceComponentRuntime components;

    Problems(BundleContext context, Plugins plugins, ServiceComponentRuntime components) {
        this.context = context;
        this.plugins = plugins;
        this.components = components;
    }

    /** Bundles that were refused, lack something, or wait to be resolved. */
    List<Line> bundles() {
        List<Line> lines = new ArrayList<>(plugins.all().stream().filter(p -> p.kind().equals("bundle"))
                .map(p -> new Line(p.bundle() + " " + p.version(), p.state())).toList());
        Set<String> known = plugins.all().stream().filter(p -> p.kind().equals("bundle")).map(Plugins.Installed::bundle).collect(Collectors.toSet());
        for (Bundle b : context.getBundles())
            if (b.getState() == Bundle.INSTALLED && !known.contains(b.getSymbolicName()) && !isForLater(b))
                lines.add(new Line(b.getSymbolicName() + " " + b.getVersion(), "is installed, and nobody has resolved it yet"));
            else if (b.getState() == Bundle.RESOLVED && b.getHeaders().get(Constants.FRAGMENT_HOST) == null && b.getHeaders().get("Service-Component") != null)
                lines.add(new Line(b.getSymbolicName() + " " + b.getVersion(), "is stopped"));
        return lines;
    }

    /** Some are started by the command that wants them. */
    private boolean isForLater(Bundle bundle) {
        return Arrays.asList(String.valueOf(context.getProperty("assay.start.later")).split("\\s*,\\s*")).contains(bundle.getSymbolicName());
    }

    /** Components that wait for something, or failed. Those that wait for a file of settings are left out: they are there to be configured. */
    List<Line> components() {
        List<Line> lines = new ArrayList<>();
        for (ComponentDescriptionDTO d : components.getComponentDescriptionDTOs())
            for (ComponentConfigurationDTO c : components.getComponentConfigurationDTOs(d)) {
                if (c.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE)
                    lines.add(new Line(d.name, "waits for " + Arrays.stream(c.unsatisfiedReferences).map(r -> wanted(d, r)).collect(Collectors.joining(" and "))));
                if (c.failure != null) lines.add(new Line(d.name, "failed: " + c.failure.lines().findFirst().orElse("").strip()));
            }
        return lines.stream().sorted(java.util.Comparator.comparing(Line::what)).toList();
    }

    private static String wanted(ComponentDescriptionDTO component, UnsatisfiedReferenceDTO missing) {
        String type = Arrays.stream(component.references).filter(r -> r.name.equals(missing.name)).map(r -> r.interfaceName).findFirst().orElse(missing.name);
        return "a service " + type + (missing.target == null || missing.target.isEmpty() ? "" : " with " + missing.target) + " (reference " + missing.name + ")";
    }

    /** Cells that say something about machinery and nothing about work, by run and outcome; runs without any are left out. */
    static List<Failed> cells(RunStore store) {
        List<Failed> all = new ArrayList<>();
        for (Fact.Run run : store.runs()) {
            Map<Outcome, Long> counts = new TreeMap<>();
            for (Summary s : store.summaries(run.run())) s.outcomes().forEach((o, n) -> counts.merge(o, n, Long::sum));
            counts.forEach((o, n) -> {
                if (o.isInfrastructure() && n > 0) all.add(new Failed(run.run(), o.label(), n));
            });
        }
        return all;
    }
}

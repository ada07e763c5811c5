// SPDX-License-Identifier: Apache-2.0
package assay.web.plugin;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.spi.Name;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/** Bundles that bring plugins, and their state. Those that the workbench stands on are not stopped from here. */
final class Bundles {
    private final BundleContext context;
    private final Set<String> stopped = new ConcurrentSkipListSet<>();

    Bundles(BundleContext context) {
        this.context = context;
    }

    List<BundleRow> rows() {
        return Arrays.stream(context.getBundles()).filter(this::isPlugin).sorted(Comparator.comparing(Bundle::getSymbolicName).thenComparing(Bundle::getVersion))
                .map(b -> new BundleRow(b.getSymbolicName(), b.getVersion().toString(), b.getState() == Bundle.ACTIVE, String.join(", ", brings(b)), !b.getLocation().startsWith("assay:"))).toList();
    }

    /** A bundle with a named service, other than this one, or one that was stopped from here. */
    private boolean isPlugin(Bundle b) {
        return b != context.getBundle() && b.getSymbolicName() != null && (!brings(b).isEmpty() || stopped.contains(b.getSymbolicName()));
    }

    private static TreeSet<String> brings(Bundle b) {
        TreeSet<String> all = new TreeSet<>();
        ServiceReference<?>[] services = b.getRegisteredServices();
        if (services != null)
            for (ServiceReference<?> s : services) {
                Object name = s.getProperty(Name.KEY);
                String type = ((String[]) s.getProperty(Constants.OBJECTCLASS))[0];
                if (name != null) all.add(type.substring(type.lastIndexOf('.') + 1) + " " + name);
            }
        return all;
    }

    String start(String bundle) {
        Bundle b = find(bundle);
        try {
            b.start(Bundle.START_TRANSIENT);
        } catch (BundleException e) {
            throw new UserError(Place.in(bundle), "It does not start: " + e.getMessage(), "Problems says what it lacks.");
        }
        stopped.remove(bundle);
        return "Started " + bundle + ".";
    }

    String stop(String bundle) {
        Bundle b = find(bundle);
        stopped.add(bundle);
        try {
            b.stop(Bundle.STOP_TRANSIENT);
        } catch (BundleException e) {
            throw new UserError(Place.in(bundle), "It does not stop in order: " + e.getMessage(), "");
        }
        return "Stopped " + bundle + ". It is there again at the next start of the workbench.";
    }

    private Bundle find(String name) {
        return Arrays.stream(context.getBundles()).filter(this::isPlugin).filter(b -> b.getSymbolicName().equals(name)).max(Comparator.comparingLong(Bundle::getBundleId))
                .orElseThrow(() -> new UserError(Place.in("plugins"), "No bundle \"" + name + "\" brings plugins.", "The list names those that do."));
    }
}

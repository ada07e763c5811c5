// SPDX-License-Identifier: Apache-2.0
package assay.deploy;

import assay.core.spi.Name;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;

/** Whether a bundle that was started can take over: its components are satisfied, its services can be had, its names are free. */
final class Readiness {
    private static final long PATIENCE_MILLIS = 5_000;

    private final BundleContext context;
    private final ServiceComponentRuntime components;

    Readiness(BundleContext context, ServiceComponentRuntime components) {
        this.context = context;
        this.components = components;
    }

    /**
     * Waits a while for it.
     *
     * @param before versions of the bundle that run now
     * @throws Refused when it still cannot
     */
    void await(Bundle fresh, List<Bundle> before) throws Refused, InterruptedException {
        Optional<String> conflict = conflict(fresh);
        if (conflict.isPresent()) throw new Refused(conflict.get());
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        for (;;) {
            Optional<String> lack = lack(fresh, before);
            if (lack.isEmpty()) break;
            if (System.nanoTime() > end) throw new Refused(lack.get());
            Thread.sleep(20);
        }
        conflict = conflict(fresh);
        if (conflict.isPresent()) throw new Refused(conflict.get());
    }

    private Optional<String> lack(Bundle fresh, List<Bundle> before) {
        for (var description : components.getComponentDescriptionDTOs(fresh))
            for (ComponentConfigurationDTO c : components.getComponentConfigurationDTOs(description)) {
                if (c.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE)
                    return Optional.of("its component " + description.name + " lacks what its reference \"" + c.unsatisfiedReferences[0].name + "\" needs");
            }
        Optional<String> failure = failure(fresh);
        if (failure.isPresent()) return failure;
        for (ServiceReference<?> s : services(fresh)) {
            if (context.getService(s) == null) return Optional.of("its service " + title(s) + " cannot be made");
        }
        boolean served = before.stream().anyMatch(b -> !named(b).isEmpty());
        return served && named(fresh).isEmpty() ? Optional.of("it offers nothing of what the running version offers") : Optional.empty();
    }

    /** Why a component of the bundle could not be activated, of the first that could not. */
    Optional<String> failure(Bundle bundle) {
        for (var description : components.getComponentDescriptionDTOs(bundle))
            for (ComponentConfigurationDTO c : components.getComponentConfigurationDTOs(description))
                if (c.failure != null) return Optional.of("its component " + description.name + " failed: " + innermost(c.failure));
        return Optional.empty();
    }

    private Optional<String> conflict(Bundle fresh) {
        List<ServiceReference<?>> mine = named(fresh);
        for (ServiceReference<?> s : mine) {
            if (mine.stream().anyMatch(o -> o != s && title(o).equals(title(s)))) return Optional.of("it registers " + title(s) + " twice");
            for (ServiceReference<?> other : sameAs(s)) {
                Bundle owner = other.getBundle();
                if (owner != null && !owner.getSymbolicName().equals(fresh.getSymbolicName()))
                    return Optional.of("it registers " + title(s) + ", which belongs to bundle " + owner.getSymbolicName());
            }
        }
        return Optional.empty();
    }

    private List<ServiceReference<?>> sameAs(ServiceReference<?> s) {
        try {
            ServiceReference<?>[] all = context.getAllServiceReferences(((String[]) s.getProperty(Constants.OBJECTCLASS))[0],
                    "(" + Name.KEY + "=" + s.getProperty(Name.KEY) + ")");
            return all == null ? List.of() : List.of(all);
        } catch (InvalidSyntaxException e) {
            return List.of(); // a name with brackets in it belongs to nobody else
        }
    }

    private static List<ServiceReference<?>> services(Bundle bundle) {
        ServiceReference<?>[] all = bundle.getRegisteredServices();
        return all == null ? List.of() : Arrays.asList(all);
    }

    private static List<ServiceReference<?>> named(Bundle bundle) {
        return new ArrayList<>(services(bundle).stream().filter(s -> s.getProperty(Name.KEY) != null).toList());
    }

    private static String title(ServiceReference<?> s) {
        String type = ((String[]) s.getProperty(Constants.OBJECTCLASS))[0];
        return type.substring(type.lastIndexOf('.') + 1) + " \"" + s.getProperty(Name.KEY) + "\"";
    }

    /** Of a stack trace, the last cause, or the first line. */
    private static String innermost(String trace) {
        List<String> causes = trace.lines().filter(l -> l.startsWith("Caused by: ")).toList();
        return Told.of(causes.isEmpty() ? trace : causes.getLast().substring("Caused by: ".length()));
    }
}

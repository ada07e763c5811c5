// SPDX-License-Identifier: Apache-2.0
package assay.web.point;

import assay.core.spi.Name;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ReferenceDTO;

/** Finds extension points by what is registered under {@code assay.core.spi} and by what components ask for. */
final class Points {
    private static final String ROOT = "assay.core.spi.";
    private final BundleContext context;
    private final ServiceComponentRuntime components;

    Points(BundleContext context, ServiceComponentRuntime components) {
        this.context = context;
        this.components = components;
    }

    List<Point> all() {
        Map<String, TreeSet<String>> askers = new TreeMap<>();
        components.getComponentDescriptionDTOs().forEach(d -> {
            for (ReferenceDTO r : d.references) if (r.interfaceName.startsWith(ROOT)) askers.computeIfAbsent(r.interfaceName, t -> new TreeSet<>()).add(d.name);
        });
        Map<String, List<ServiceReference<?>>> offers = new TreeMap<>();
        references().forEach(s -> types(s).forEach(t -> offers.computeIfAbsent(t, x -> new java.util.ArrayList<>()).add(s)));
        TreeSet<String> types = new TreeSet<>(askers.keySet());
        types.addAll(offers.keySet());
        return types.stream().map(t -> point(t, offers.getOrDefault(t, List.of()), askers.getOrDefault(t, new TreeSet<>()))).toList();
    }

    private static Point point(String type, List<ServiceReference<?>> offers, Collection<String> askers) {
        int end = type.lastIndexOf('.');
        return new Point(type.substring(ROOT.length(), Math.max(ROOT.length(), end)), type.substring(end + 1),
                offers.stream().map(Points::offered).sorted(java.util.Comparator.comparing(Point.Offered::name).thenComparing(Point.Offered::bundle)).toList(), List.copyOf(askers));
    }

    private static Point.Offered offered(ServiceReference<?> s) {
        Object name = s.getProperty(Name.KEY);
        Bundle bundle = s.getBundle();
        Bundle[] using = s.getUsingBundles();
        List<String> users = using == null ? List.of() : Arrays.stream(using).map(Bundle::getSymbolicName).distinct().sorted().toList();
        return new Point.Offered(name == null ? component(s) : name.toString(), bundle == null ? "" : bundle.getSymbolicName(), bundle == null ? "" : bundle.getVersion().toString(),
                s.getProperty(Constants.SERVICE_RANKING) instanceof Integer r ? r : 0, users);
    }

    /** What offers a service that has no name. */
    private static String component(ServiceReference<?> s) {
        String name = s.getProperty("component.name") instanceof String n ? n : "";
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Stream<String> types(ServiceReference<?> s) {
        return Arrays.stream((String[]) s.getProperty(Constants.OBJECTCLASS)).filter(t -> t.startsWith(ROOT));
    }

    private Stream<ServiceReference<?>> references() {
        try {
            ServiceReference<?>[] all = context.getAllServiceReferences(null, "(" + Constants.OBJECTCLASS + "=" + ROOT + "*)");
            return all == null ? Stream.empty() : Arrays.stream(all);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("the filter is right", e);
        }
    }
}

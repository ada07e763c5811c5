// SPDX-License-Identifier: Apache-2.0
package assay.web;

import assay.core.spi.web.View;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The views that are there now. Of two with one name the one that came first is shown. Safe for use by several threads. */
@Component(service = Views.class)
public final class Views {
    private static final Comparator<Offer> ORDER = Comparator.comparingInt(Offer::order).thenComparing(Offer::name);
    private final Map<Object, Offer> offers = new ConcurrentHashMap<>();

    @Activate
    public Views() {}

    /** A view as it was registered. */
    public record Offer(String name, String title, int order, long service, View view) {}

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bind(View view, Map<String, Object> properties) {
        Object order = properties.get("assay.view.order");
        offers.put(properties.get("service.id"), new Offer(String.valueOf(properties.get("assay.name")), String.valueOf(properties.get("assay.view.title")),
                order instanceof Integer o ? o : 100, (Long) properties.get("service.id"), view));
    }

    void unbind(View view, Map<String, Object> properties) {
        offers.remove(properties.get("service.id"));
    }

    /** In the order of the navigation. */
    public List<Offer> all() {
        return offers.values().stream().sorted(Comparator.comparingLong(Offer::service)).collect(
                java.util.stream.Collectors.toMap(Offer::name, o -> o, (first, later) -> first, java.util.LinkedHashMap::new)).values().stream().sorted(ORDER).toList();
    }

    public Optional<Offer> find(String name) {
        return all().stream().filter(o -> o.name().equals(name)).findFirst();
    }
}

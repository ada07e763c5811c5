// SPDX-License-Identifier: Apache-2.0
package assay.web;

import assay.core.spi.web.Jumps;
import assay.core.spi.web.Role;
import assay.core.spi.web.View;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The views that are there now. Of two with one name the one that came first is shown. Safe for use by several threads. */
@Component(service = Views.class)
public final class Views {
    private static final Comparator<Offer> ORDER = Comparator.comparingInt(Offer::order).thenComparing(Offer::name);
    private static final Set<Role> USUAL = Set.of(Role.ADMIN, Role.VIEWER);
    private final Map<Object, Offer> offers = new ConcurrentHashMap<>();
    private final List<Jumps> jumps = new CopyOnWriteArrayList<>();

    @Activate
    public Views() {}

    /**
     * A view as it was registered.
     *
     * @param to who sees it, besides admins
     */
    public record Offer(String name, String title, int order, Set<Role> to, List<String> scripts, List<String> styles, long service, View view) {
        static Offer of(View view, Map<String, Object> properties) {
            Object order = properties.get("assay.view.order");
            return new Offer(String.valueOf(properties.get("assay.name")), String.valueOf(properties.get("assay.view.title")), order instanceof Integer o ? o : 100,
                    roles(properties.get("assay.view.to")), words(properties.get("assay.view.scripts")), words(properties.get("assay.view.styles")),
                    (Long) properties.get("service.id"), view);
        }

        /** A word that is no role lets nobody in. */
        private static Set<Role> roles(Object property) {
            if (property == null) return USUAL;
            List<String> wanted = words(property);
            return Arrays.stream(Role.values()).filter(r -> wanted.contains(r.name())).collect(Collectors.toUnmodifiableSet());
        }

        private static List<String> words(Object property) {
            if (property instanceof String[] several) return List.of(several);
            return property instanceof String one && !one.isEmpty() ? List.of(one) : List.of();
        }
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindJumps(Jumps some) {
        jumps.add(some);
    }

    void unbindJumps(Jumps some) {
        jumps.remove(some);
    }

    /** Who brings entries of the command palette. */
    public List<Jumps> jumps() {
        return List.copyOf(jumps);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bind(View view, Map<String, Object> properties) {
        offers.put(properties.get("service.id"), Offer.of(view, properties));
    }

    void unbind(View view, Map<String, Object> properties) {
        offers.remove(properties.get("service.id"));
    }

    /** In the order of the navigation. */
    public List<Offer> all() {
        return offers.values().stream().sorted(Comparator.comparingLong(Offer::service)).collect(
                Collectors.toMap(Offer::name, o -> o, (first, later) -> first, java.util.LinkedHashMap::new)).values().stream().sorted(ORDER).toList();
    }

    public Optional<Offer> find(String name) {
        return all().stream().filter(o -> o.name().equals(name)).findFirst();
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.html.section;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Parts of pages that bundles offer as services. Of two with one name the higher ranked is shown, then the older. Safe for use by several threads. */
public final class Ranked<T> {
    private final Map<Object, Offer<T>> offers = new ConcurrentHashMap<>();

    /** A part of a page as it was registered. */
    public record Offer<T>(String name, String title, int order, int ranking, long service, T part) {}

    /** @param properties of its service */
    public void bind(T part, Map<String, Object> properties) {
        offers.put(properties.get("service.id"), new Offer<>(String.valueOf(properties.get("assay.name")), String.valueOf(properties.get("assay.view.title")),
                number(properties.get("assay.view.order"), 100), number(properties.get("service.ranking"), 0), (Long) properties.get("service.id"), part));
    }

    public void unbind(Map<String, Object> properties) {
        offers.remove(properties.get("service.id"));
    }

    private static int number(Object value, int otherwise) {
        return value instanceof Integer i ? i : otherwise;
    }

    /** Those that are shown, in their order. */
    public List<Offer<T>> shown() {
        Map<String, Offer<T>> byName = new HashMap<>();
        offers.values().stream().sorted(Comparator.comparingInt((Offer<T> o) -> -o.ranking()).thenComparingLong(Offer::service)).forEach(o -> byName.putIfAbsent(o.name(), o));
        return byName.values().stream().sorted(Comparator.comparingInt((Offer<T> o) -> o.order()).thenComparing(Offer::name)).toList();
    }
}

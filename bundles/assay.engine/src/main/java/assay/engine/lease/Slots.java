// SPDX-License-Identifier: Apache-2.0
package assay.engine.lease;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * The registered services of one kind and who owns which name. A name belongs to the bundle, by symbolic name, that
 * registered it first, for as long as a version of that bundle is installed. Not safe for several threads: callers hold
 * one lock.
 */
final class Slots<T> {
    private final BundleContext context;
    private final Map<ServiceReference<?>, Slot<T>> slots = new LinkedHashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, Long> went = new HashMap<>();

    Slots(BundleContext context) {
        this.context = context;
    }

    void add(Slot<T> slot) {
        if (!slot.candidate) went.remove(slot.name());
        if (slots.putIfAbsent(slot.reference, slot) == null && !slot.candidate) owners.putIfAbsent(slot.name(), slot.bundle.getSymbolicName());
    }

    @Nullable Slot<T> get(ServiceReference<?> reference) {
        return slots.get(reference);
    }

    void remove(Slot<T> slot) {
        if (slots.remove(slot.reference) != null && !slot.candidate && slots.values().stream().noneMatch(s -> !s.candidate && s.name().equals(slot.name())))
            went.put(slot.name(), System.nanoTime());
    }

    /** When the last plugin of this name went away; empty while one is there, be it of a bundle that may not have the name. */
    OptionalLong wentAt(String name) {
        Long at = went.get(name);
        return at == null ? OptionalLong.empty() : OptionalLong.of(at);
    }

    Collection<Slot<T>> all() {
        return slots.values();
    }

    boolean wasEverThere(String name) {
        return owners.containsKey(name);
    }

    boolean isDraining(String name) {
        return slots.values().stream().anyMatch(s -> !s.candidate && !s.isOpen() && s.name().equals(name));
    }

    /** The slot to lend from, if any. */
    Optional<Slot<T>> best(String name, long root, Set<Slot<T>> broken) {
        Slot<T> best = null;
        for (Slot<T> s : slots.values())
            if (!s.candidate && s.closedAt > root && s.name().equals(name) && !broken.contains(s) && isOwned(s) && (best == null || s.compareTo(best) > 0))
                best = s;
        return Optional.ofNullable(best);
    }

    /** The slot of a candidate, if it is there. */
    Optional<Slot<T>> candidate(long bundle, String name, Set<Slot<T>> broken) {
        return slots.values().stream().filter(s -> s.candidate && s.bundle.getBundleId() == bundle && s.isOpen() && s.name().equals(name) && !broken.contains(s))
                .findFirst();
    }

    String state(Slot<T> slot) {
        if (slot.candidate) return "candidate";
        if (!isOwned(slot)) return "refused: the name \"" + slot.name() + "\" belongs to bundle " + owners.get(slot.name())
                + "; uninstall that, or give this one another name";
        if (!slot.isOpen()) return "draining";
        Slot<T> best = best(slot.name(), Long.MIN_VALUE, Set.of()).orElse(slot);
        if (best == slot) return "active";
        return best.bundle == slot.bundle ? "refused: bundle " + slot.bundle.getSymbolicName() + " registers \"" + slot.name() + "\" twice"
                : "superseded by version " + best.bundle.getVersion();
    }

    private boolean isOwned(Slot<T> slot) {
        String mine = slot.bundle.getSymbolicName();
        String owner = owners.computeIfAbsent(slot.name(), n -> mine);
        if (owner.equals(mine)) return true;
        if (isInstalled(owner)) return false;
        owners.put(slot.name(), mine);
        return true;
    }

    private boolean isInstalled(String symbolicName) {
        for (var b : context.getBundles()) if (symbolicName.equals(b.getSymbolicName())) return true;
        return false;
    }

    List<Slot<T>> byName() {
        List<Slot<T>> sorted = new ArrayList<>(slots.values());
        sorted.sort((a, b) -> {
            int c = a.name().compareTo(b.name());
            return c == 0 ? b.compareTo(a) : c;
        });
        return sorted;
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.engine.lease;

import assay.core.run.Stamp;
import assay.core.spi.Name;
import assay.core.spi.engine.Tryouts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** One registered service and the calls that hold it. What is not final here is guarded by the lock of its {@link Slots}. */
final class Slot<T> implements Comparable<Slot<T>> {
    final ServiceReference<T> reference;
    final Bundle bundle;
    /** Lent to its own tryout alone. */
    final boolean candidate;
    final List<Held<T>> holders = new ArrayList<>();
    long closedAt = Long.MAX_VALUE;
    final BundleLoader loader;
    private final Stamps stamps;
    private final ReentrantLock getting = new ReentrantLock();
    private volatile @Nullable T service;

    Slot(ServiceReference<T> reference, Bundle bundle, Stamps stamps) {
        this.reference = reference;
        this.bundle = bundle;
        this.candidate = bundle.getLocation().startsWith(Tryouts.CANDIDATE);
        this.loader = BundleLoader.of(bundle);
        this.stamps = stamps;
    }

    String name() {
        return String.valueOf(reference.getProperty(Name.KEY));
    }

    boolean isOpen() {
        return closedAt == Long.MAX_VALUE;
    }

    /** The service object, made by one caller for all: components activate one at a time. Null when it cannot be made. */
    @Nullable T service(BundleContext context) throws InterruptedException {
        T made = service;
        if (made != null) return made;
        getting.lockInterruptibly();
        try {
            if (service == null) service = loader.<@Nullable T, RuntimeException>within(() -> context.getService(reference));
            return service;
        } finally {
            getting.unlock();
        }
    }

    void unget(BundleContext context) {
        if (service == null) return;
        try {
            context.ungetService(reference);
        } catch (IllegalStateException e) {
            service = null; // the engine's own bundle has stopped, which gave everything back
        }
    }

    Optional<String> property(String key) {
        Object value = reference.getProperty(key);
        return value == null ? Optional.empty()
                : Optional.of(value instanceof Object[] many ? String.join(",", List.of(many).stream().map(String::valueOf).toList()) : value.toString());
    }

    Stamp stamp() {
        return stamps.of(name(), bundle);
    }

    /** The better one last: open before draining, then the higher version, then the earlier registration. */
    @Override
    public int compareTo(Slot<T> other) {
        int c = Boolean.compare(isOpen(), other.isOpen());
        if (c == 0) c = bundle.getVersion().compareTo(other.bundle.getVersion());
        return c == 0 ? reference.compareTo(other.reference) : c;
    }
}

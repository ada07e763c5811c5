// SPDX-License-Identifier: Apache-2.0
package assay.engine.lease;

import assay.core.spi.Name;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.SynchronousBundleListener;

/**
 * Lends services of one type, call by call. A service that goes away is drained inside its unregistering event: new
 * calls go to a successor or wait for one, and the event returns when the calls in flight have ended, or after a limit
 * interrupts them; such a call is made again with the successor.
 */
public final class Leases<T> implements Lender<T>, ServiceListener, SynchronousBundleListener, AutoCloseable {
    private static final Roots ROOTS = new Roots();
    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(200);

    private final BundleContext context;
    private final Supplier<Terms> terms;
    private final Stamps stamps;
    private final ReentrantLock lock = new ReentrantLock();
    /** Another plugin may be borrowed now. */
    private final Condition changed = lock.newCondition();
    /** A plugin that drains has a lease back: of no concern to the many calls that wait for its successor. */
    private final Condition returned = lock.newCondition();
    private final Slots<T> slots;
    private boolean closing;

    private Leases(BundleContext context, Supplier<Terms> terms, Stamps stamps) {
        this.context = context;
        this.terms = terms;
        this.stamps = stamps;
        this.slots = new Slots<>(context);
    }

    /** Starts to follow the services of a type. */
    public static <T> Leases<T> of(BundleContext context, Class<T> type, Supplier<Terms> terms, Stamps stamps) {
        Leases<T> leases = new Leases<>(context, terms, stamps);
        leases.lock.lock();
        try {
            context.addBundleListener(leases);
            context.addServiceListener(leases, "(objectClass=" + type.getName() + ")");
            context.getServiceReferences(type, null).stream().sorted(java.util.Comparator.reverseOrder()).forEach(leases::add);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("a filter for " + type.getName(), e);
        } finally {
            leases.lock.unlock();
        }
        return leases;
    }

    @Override
    public void serviceChanged(ServiceEvent event) {
        @SuppressWarnings("unchecked") // the listener's filter lets only this type through
        ServiceReference<T> reference = (ServiceReference<T>) event.getServiceReference();
        Slot<T> leaving = null;
        lock.lock();
        try {
            if (event.getType() == ServiceEvent.UNREGISTERING) leaving = slots.get(reference);
            else add(reference);
        } finally {
            lock.unlock();
        }
        if (leaving != null) drain(leaving, System.nanoTime() + terms.get().drain().toNanos());
    }

    /** A bundle that stops is drained before its activator hears of it, all of its plugins within one limit. */
    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() != BundleEvent.STOPPING) return;
        List<Slot<T>> leaving;
        lock.lock();
        try {
            leaving = slots.all().stream().filter(s -> s.bundle.equals(event.getBundle())).toList();
            leaving.forEach(this::shut);
        } finally {
            lock.unlock();
        }
        long end = System.nanoTime() + terms.get().drain().toNanos();
        leaving.forEach(s -> drain(s, end));
    }

    private void shut(Slot<T> slot) {
        if (slot.isOpen()) slot.closedAt = ROOTS.next();
        changed.signalAll();
    }

    private void add(ServiceReference<T> reference) {
        Bundle bundle = reference.getBundle();
        if (bundle == null || bundle.getState() == Bundle.STOPPING || reference.getProperty(Name.KEY) == null || closing) return;
        slots.add(new Slot<>(reference, bundle, stamps));
        changed.signalAll();
    }

    @Override
    public <R, X extends Exception> R lend(String name, Use<T, R, X> use) throws X, InterruptedException {
        return lend(name, OptionalLong.empty(), use);
    }

    /** @param candidate the bundle to borrow from, and no other; absent = the one that has the name */
    <R, X extends Exception> R lend(String name, OptionalLong candidate, Use<T, R, X> use) throws X, InterruptedException {
        boolean outermost = ROOTS.enter();
        try {
            for (;;) {
                Held<T> held = borrow(name, candidate);
                R result;
                try {
                    result = held.slot.loader.within(() -> use.with(held));
                } catch (Throwable e) {
                    if (!giveBack(held)) throw e;
                    Thread.interrupted(); // the plugin went away under the call, so it is made again
                    continue;
                }
                if (giveBack(held)) Thread.interrupted(); // told too late: the call was through
                return result;
            }
        } finally {
            if (outermost) ROOTS.leave();
        }
    }

    private Held<T> borrow(String name, OptionalLong candidate) throws InterruptedException {
        Set<Slot<T>> broken = new HashSet<>();
        long end = System.nanoTime() + terms.get().grace().toNanos();
        for (;;) {
            lock.lockInterruptibly();
            Held<T> held = null;
            try {
                Optional<Slot<T>> best = candidate.isPresent() ? slots.candidate(candidate.getAsLong(), name, broken) : slots.best(name, ROOTS.current(), broken);
                if (best.isPresent()) {
                    held = new Held<>(best.get());
                    best.get().holders.add(held);
                } else {
                    if (candidate.isPresent()) throw new Unavailable("the candidate that offers \"" + name + "\" went away");
                    end = await(name, end);
                    broken.clear();
                }
            } finally {
                lock.unlock();
            }
            if (held != null && fill(held)) return held;
            if (held != null) broken.add(held.slot);
        }
    }

    /** Waits a little for a successor. The grace time begins when the old one has gone, and not with each call. */
    private long await(String name, long end) throws InterruptedException {
        if (closing) throw new Unavailable("\"" + name + "\" cannot be used any more: the workbench is stopping");
        if (!slots.wasEverThere(name)) throw new Unavailable("no installed bundle provides \"" + name + "\"");
        long now = System.nanoTime();
        long grace = terms.get().grace().toNanos();
        if (slots.isDraining(name)) end = now + grace;
        else if (slots.wentAt(name).isPresent()) end = slots.wentAt(name).getAsLong() + grace;
        if (now - end >= 0) throw new Unavailable("\"" + name + "\" went away, and no successor came within " + terms.get().grace().toSeconds() + " s");
        changed.awaitNanos(Math.min(end - now, LOOK_AGAIN));
        return end;
    }

    private boolean fill(Held<T> held) throws InterruptedException {
        T service = null;
        try {
            service = held.slot.service(context);
        } finally {
            if (service == null) giveBack(held);
        }
        held.fill(service);
        return service != null;
    }

    /** Answers whether the plugin had taken the lease back. */
    private boolean giveBack(Held<T> held) {
        lock.lock();
        try {
            if (held.slot.holders.remove(held) && !held.slot.isOpen()) returned.signalAll();
            return held.revoked;
        } finally {
            lock.unlock();
        }
    }

    private void drain(Slot<T> slot, long end) {
        boolean interrupted = false;
        lock.lock();
        try {
            shut(slot);
            boolean told = false;
            while (isHeldByOthers(slot)) {
                long left = end - System.nanoTime();
                if (left > 0) interrupted |= pause(left);
                else if (told) break;
                else {
                    revoke(slot);
                    told = true;
                    end = System.nanoTime() + terms.get().parting().toNanos();
                }
            }
            slots.remove(slot);
            changed.signalAll();
        } finally {
            lock.unlock();
            if (interrupted) Thread.currentThread().interrupt();
        }
        slot.unget(context);
    }

    /** A call that stops its own plugin does not wait for itself. */
    private static boolean isHeldByOthers(Slot<?> slot) {
        return slot.holders.stream().anyMatch(h -> h.borrower != Thread.currentThread());
    }

    private boolean pause(long nanos) {
        try {
            returned.awaitNanos(nanos);
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }

    private static void revoke(Slot<?> slot) {
        for (Held<?> h : slot.holders)
            if (h.borrower != Thread.currentThread()) {
                h.revoked = true;
                h.borrower.interrupt();
            }
    }

    @Override
    public boolean knows(String name) {
        lock.lock();
        try {
            return slots.wasEverThere(name);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<Offer> offers() {
        lock.lock();
        try {
            return slots.byName().stream().<Offer>map(s -> new Listed(s, slots.state(s))).toList();
        } finally {
            lock.unlock();
        }
    }

    /** A lender for the tryout of a candidate: what that offers comes from it alone, all else as usual. */
    public Lender<T> trying(long bundle) {
        return new Trying<>(this, bundle, offers().stream().filter(o -> o.isOf(bundle)).toList());
    }

    /** Fails waiting calls at once and drains everything within one limit. */
    @Override
    public void close() {
        List<Slot<T>> all;
        lock.lock();
        try {
            closing = true;
            all = List.copyOf(slots.all());
            all.forEach(this::shut);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        long end = System.nanoTime() + terms.get().drain().toNanos();
        all.forEach(s -> drain(s, end));
        try {
            context.removeServiceListener(this);
            context.removeBundleListener(this);
        } catch (IllegalStateException e) {
            closing = true; // the bundle has stopped already, and its listeners with it
        }
    }

    /** What is told of a slot at one moment. */
    private record Listed(Slot<?> slot, String state) implements Offer {
        @Override
        public String name() {
            return slot.name();
        }

        @Override
        public String bundle() {
            return slot.bundle.getSymbolicName();
        }

        @Override
        public boolean isOf(long bundle) {
            return slot.bundle.getBundleId() == bundle;
        }

        @Override
        public String version() {
            return slot.bundle.getVersion().toString();
        }

        @Override
        public Optional<String> property(String key) {
            return slot.property(key);
        }

        @Override
        public assay.core.run.Stamp stamp() {
            return slot.stamp();
        }
    }
}

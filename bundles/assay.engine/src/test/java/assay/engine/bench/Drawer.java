// SPDX-License-Identifier: Apache-2.0
package assay.engine.bench;

import assay.core.run.Stamp;
import assay.engine.lease.Lease;
import assay.engine.lease.Lender;
import assay.engine.lease.Offer;
import assay.engine.lease.Unavailable;
import assay.engine.lease.Use;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Lends what was put into it. */
public final class Drawer<T> implements Lender<T> {
    private final Map<String, Item<T>> items = new TreeMap<>();
    private final Set<String> ever = new HashSet<>();
    private boolean takingBack;

    private record Item<T>(String name, T service, String sha256, Map<String, String> properties) implements Lease<T>, Offer {
        @Override
        public Stamp stamp() {
            return new Stamp(name, bundle(), version(), sha256);
        }

        @Override
        public Optional<String> property(String key) {
            return Optional.ofNullable(properties.get(key));
        }

        @Override
        public String bundle() {
            return "test." + name;
        }

        @Override
        public String version() {
            return "1.0.0";
        }

        @Override
        public String state() {
            return "active";
        }
    }

    public synchronized Drawer<T> put(String name, T service, Map<String, String> properties) {
        items.put(name, new Item<>(name, service, "sha-of-" + name, properties));
        ever.add(name);
        return this;
    }

    /** Puts another build of a plugin in the place of the one there. */
    public synchronized void rebuild(String name, T service, String sha256) {
        items.put(name, new Item<>(name, service, sha256, items.get(name).properties()));
    }

    /** The next call loses its plugin when it is through, and is made again. */
    public synchronized void takeBackOnce() {
        takingBack = true;
    }

    private synchronized boolean takesBack() {
        boolean once = takingBack;
        takingBack = false;
        return once;
    }

    public synchronized void remove(String name) {
        items.remove(name);
    }

    @Override
    public <R, X extends Exception> R lend(String name, Use<T, R, X> use) throws X, InterruptedException {
        Item<T> item;
        synchronized (this) {
            item = items.get(name);
        }
        if (item == null) throw new Unavailable("no installed bundle provides \"" + name + "\"");
        if (takesBack()) {
            R lost = use.with(item);
            if (lost == null) throw new AssertionError("nothing was lost");
        }
        return use.with(item);
    }

    @Override
    public synchronized boolean knows(String name) {
        return ever.contains(name);
    }

    @Override
    public synchronized List<Offer> offers() {
        return items.values().stream().<Offer>map(i -> i).toList();
    }
}

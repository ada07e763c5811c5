// SPDX-License-Identifier: Apache-2.0
package assay.engine.lease;

import assay.core.run.Stamp;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Lends what a candidate offered when the tryout began from the candidate, and never from what runs under the same name. */
final class Trying<T> implements Lender<T> {
    private final Leases<T> leases;
    private final long bundle;
    private final List<Offer> tried;

    Trying(Leases<T> leases, long bundle, List<Offer> tried) {
        this.leases = leases;
        this.bundle = bundle;
        this.tried = tried;
    }

    @Override
    public <R, X extends Exception> R lend(String name, Use<T, R, X> use) throws X, InterruptedException {
        return leases.lend(name, isTried(name) ? OptionalLong.of(bundle) : OptionalLong.empty(), use);
    }

    private boolean isTried(String name) {
        return tried.stream().anyMatch(o -> o.name().equals(name));
    }

    @Override
    public List<Offer> offers() {
        return Stream.concat(tried.stream().map(Active::new), leases.offers().stream().filter(o -> !isTried(o.name()))).toList();
    }

    @Override
    public boolean knows(String name) {
        return isTried(name) || leases.knows(name);
    }

    /** What is tried stands, in its tryout, where the plugin of that name stands. */
    private record Active(Offer offer) implements Offer {
        @Override
        public String name() {
            return offer.name();
        }

        @Override
        public String bundle() {
            return offer.bundle();
        }

        @Override
        public String version() {
            return offer.version();
        }

        @Override
        public String state() {
            return "active";
        }

        @Override
        public Optional<String> property(String key) {
            return offer.property(key);
        }

        @Override
        public Stamp stamp() {
            return offer.stamp();
        }
    }
}

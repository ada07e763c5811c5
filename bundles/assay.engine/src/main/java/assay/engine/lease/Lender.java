// SPDX-License-Identifier: Apache-2.0
package assay.engine.lease;

import java.util.List;
import java.util.Optional;

/** Lends plugins of one kind, call by call. Safe for use by many threads. */
public interface Lender<T> {

    /**
     * Borrows the plugin of this name, uses it, gives it back. Waits for a successor when the plugin has just gone away.
     *
     * @throws Unavailable at once where the name was never there, else after the grace time
     */
    <R, X extends Exception> R lend(String name, Use<T, R, X> use) throws X, InterruptedException;

    /** Everything that registers as this kind, by name. */
    List<Offer> offers();

    /** The plugin that would be lent now. */
    default Optional<Offer> offer(String name) {
        return offers().stream().filter(o -> o.isActive() && o.name().equals(name)).findFirst();
    }

    /** Whether a plugin of this name is there, or was. */
    default boolean knows(String name) {
        return names().contains(name);
    }

    /** Names that can be borrowed now, sorted. */
    default List<String> names() {
        return offers().stream().filter(Offer::isActive).map(Offer::name).distinct().sorted().toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.engine.lease;

import java.util.concurrent.atomic.AtomicLong;

/**
 * One order of outermost calls and closings over all lenders. A call nested in an older one may still enter a plugin
 * that began to drain after the older one started; else two plugins that call each other could wait for each other.
 */
final class Roots {
    private final AtomicLong tickets = new AtomicLong();
    private final ThreadLocal<Long> root = new ThreadLocal<>();

    /** Starts a call; an outermost one draws a ticket. Answers whether it did. */
    boolean enter() {
        if (root.get() != null) return false;
        root.set(tickets.incrementAndGet());
        return true;
    }

    /** Ticket of the outermost call of this thread. */
    long current() {
        return root.get();
    }

    void leave() {
        root.remove();
    }

    long next() {
        return tickets.incrementAndGet();
    }
}

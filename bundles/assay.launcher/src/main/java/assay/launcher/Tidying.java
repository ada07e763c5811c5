// SPDX-License-Identifier: Apache-2.0
package assay.launcher;

import java.util.function.LongSupplier;

/**
 * Has the heap collected when it has grown to twice of what was alive in it. The serial collector by itself enlarges its old
 * generation up to the limit before it empties it, so that a run of a million cells would hold several times the memory of one of
 * thousands, nearly all of it garbage. For one thread.
 */
final class Tidying {

    private static final long LOOK_AGAIN_MILLIS = 200;

    private final LongSupplier used;
    private final Runnable collect;
    private final long least;
    private long most;

    /** @param least bytes below which nothing is collected, but once at half of them: what only the start needed */
    Tidying(LongSupplier used, Runnable collect, long least) {
        this.used = used;
        this.collect = collect;
        this.least = least;
        this.most = least / 2;
    }

    /** Tidies in the background where the start script wants it: it knows which collector there is. */
    static void start() {
        long least = Long.getLong("assay.tidy", 0) << 20;
        if (least <= 0) {
            return;
        }
        var runtime = Runtime.getRuntime();
        var tidying = new Tidying(() -> runtime.totalMemory() - runtime.freeMemory(), System::gc, least);
        Thread.ofPlatform().daemon().name("assay-tidying").start(tidying::goOn);
    }

    private void goOn() {
        try {
            while (true) {
                Thread.sleep(LOOK_AGAIN_MILLIS);
                look();
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    void look() {
        if (used.getAsLong() <= most) {
            return;
        }
        collect.run();
        most = Math.max(least, 2 * used.getAsLong());
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks at all calls in flight every 50 ms, and sleeps while there are none. Cheaper than a timer a call: calls come and
 * go without a lock, and deadlines are minutes away.
 */
final class Watchman implements AutoCloseable {
    private static final long ROUND_NANOS = 50_000_000L;

    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private final Thread thread = Thread.ofPlatform().daemon().name("assay-model-deadlines").unstarted(this::goRound);
    private volatile boolean resting;
    private boolean started;
    private volatile boolean closed;

    Watch watch(Call call) {
        Watch watch = new Watch(this, call);
        watches.add(watch);
        if (!resting) start();
        else LockSupport.unpark(thread);
        return watch;
    }

    void dismiss(Watch watch) {
        watches.remove(watch);
    }

    private void start() {
        if (thread.getState() != Thread.State.NEW) return;
        synchronized (this) {
            if (!started) thread.start();
            started = true;
        }
    }

    private void goRound() {
        while (!closed) {
            resting = true;
            // A call that comes after this line finds the watchman resting and wakes him.
            if (watches.isEmpty()) LockSupport.park();
            resting = false;
            LockSupport.parkNanos(ROUND_NANOS);
            watches.forEach(Watch::look);
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}

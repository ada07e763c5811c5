// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.write;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The bounded queue before the writer: callers wait while it is full, the writer takes as much as makes a good commit. */
final class Intake {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final Condition work = lock.newCondition();
    private final ArrayDeque<Request> waiting = new ArrayDeque<>();
    private final int capacity;
    private int rows;
    private boolean closed;

    /** @param capacity rows; a single request may be larger */
    Intake(int capacity) {
        this.capacity = capacity;
    }

    void put(Request request) {
        put(request, capacity);
    }

    /** @param most rows that may wait already */
    void put(Request request, int most) {
        lock.lock();
        try {
            while (rows >= most && !closed) room.awaitUninterruptibly();
            if (closed) throw new IllegalStateException("the store is closed");
            waiting.add(request);
            rows += request.lines().size();
            work.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Requests of up to this many rows together, at least one; none when closed and empty. */
    List<Request> take(int most) {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) work.awaitUninterruptibly();
            List<Request> taken = new ArrayList<>();
            int sum = 0;
            while (!waiting.isEmpty() && (taken.isEmpty() || sum + waiting.peek().lines().size() <= most)) {
                Request next = waiting.remove();
                sum += next.lines().size();
                taken.add(next);
            }
            rows -= sum;
            room.signalAll();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** What waits is still taken; nothing more comes in. */
    void close() {
        lock.lock();
        try {
            closed = true;
            room.signalAll();
            work.signalAll();
        } finally {
            lock.unlock();
        }
    }
}

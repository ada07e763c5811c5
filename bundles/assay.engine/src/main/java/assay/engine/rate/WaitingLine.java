// SPDX-License-Identifier: Apache-2.0
package assay.engine.rate;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for a provider, and whose turn is next: the worker whose last turn is longest ago, and of one worker whoever
 * came first. One at a time has its turn and keeps it until it leaves. Guarded by the lock of its owner, but for the waiting.
 */
final class WaitingLine {
    private final Map<String, Deque<Place>> waiting = new LinkedHashMap<>();
    private final Map<String, Long> lastTurn = new HashMap<>();
    private @Nullable Place turn;
    private long turns;
    private int size;

    /** A place in the line. */
    static final class Place {
        private final String worker;
        private final CountDownLatch called = new CountDownLatch(1);

        private Place(String worker) {
            this.worker = worker;
        }

        /** Without any lock held. */
        void awaitTurn() throws InterruptedException {
            called.await();
        }

        boolean hasTurn() {
            return called.getCount() == 0;
        }
    }

    Place join(String worker) {
        Place place = new Place(worker);
        waiting.computeIfAbsent(worker, w -> new ArrayDeque<>()).add(place);
        size++;
        if (turn == null) call();
        return place;
    }

    /** Done, or tired of waiting. */
    void leave(Place place) {
        size--;
        if (place != turn) remove(place);
        else call();
    }

    private void call() {
        turn = waiting.keySet().stream().min(Comparator.comparingLong(w -> lastTurn.getOrDefault(w, 0L)))
                .map(w -> waiting.get(w).getFirst()).orElse(null);
        if (turn == null) {
            lastTurn.clear();
            return;
        }
        remove(turn);
        lastTurn.put(turn.worker, ++turns);
        turn.called.countDown();
    }

    private void remove(Place place) {
        Deque<Place> of = waiting.get(place.worker);
        of.remove(place);
        if (of.isEmpty()) waiting.remove(place.worker);
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }
}

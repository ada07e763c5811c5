// SPDX-License-Identifier: Apache-2.0
package assay.testkit.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs things at the same time, and things that are interrupted. */
public final class Threads {
    private static final int AT_ONCE = 8;

    private Threads() {}

    /** What eight threads got that started the same work together, several times each. */
    public static <T> List<T> together(Callable<T> work) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < AT_ONCE * 4; i++)
                running.add(pool.submit(() -> {
                    start.await();
                    return work.call();
                }));
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> f : running) results.add(f.get(1, TimeUnit.MINUTES));
            return results;
        }
    }

    /** Whether work that never ends by itself ends within ten seconds when its thread is interrupted. */
    public static boolean endsWhenInterrupted(Callable<?> work) throws InterruptedException {
        Thread worker = new Thread(() -> {
            try {
                work.call();
            } catch (Exception e) {
                Thread.currentThread().interrupt();
            }
        });
        worker.setDaemon(true);
        worker.start();
        Thread.sleep(100);
        worker.interrupt();
        worker.join(10_000);
        return !worker.isAlive();
    }
}

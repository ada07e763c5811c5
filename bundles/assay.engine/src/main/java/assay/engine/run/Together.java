// SPDX-License-Identifier: Apache-2.0
package assay.engine.run;

import assay.engine.cell.Halt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Work on platform threads, a bounded number at once and no long queue; what is halted is not begun. */
final class Together implements AutoCloseable {
    private static final long LOOK_AGAIN_MILLIS = 200;

    private final ExecutorService pool;
    private final Semaphore permits;
    private final Halt halt;

    Together(int concurrency, Halt halt) {
        this.halt = halt;
        this.permits = new Semaphore(2 * concurrency);
        this.pool = Executors.newFixedThreadPool(concurrency, task -> {
            Thread t = new Thread(task, "assay-pair");
            t.setDaemon(true);
            return t;
        });
    }

    void execute(Runnable work) throws InterruptedException {
        try {
            while (!permits.tryAcquire(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) if (halt.isSet()) return;
        } catch (InterruptedException e) {
            halt.abandon("Interrupted.");
            throw e;
        }
        pool.execute(() -> {
            try {
                if (!halt.isSet()) work.run();
            } finally {
                permits.release();
            }
        });
    }

    /** Waits for all of it. */
    void finish() throws InterruptedException {
        pool.shutdown();
        try {
            while (!pool.awaitTermination(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) if (halt.isAbandoned()) pool.shutdownNow();
        } catch (InterruptedException e) {
            halt.abandon("Interrupted.");
            throw e;
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.engine.run;

import assay.core.run.CellId;
import assay.core.run.Plan;
import assay.core.spi.engine.Progress;
import assay.core.spi.store.Fact;
import assay.engine.cell.CellWork;
import assay.engine.cell.History;
import assay.engine.cell.Sheet;
import assay.engine.cell.Workroom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Works through the cells of a run, task by task, a bounded number at once, on platform threads: late class loading
 * through a framework's loader can pin every carrier of virtual ones.
 */
final class Shift {
    private static final int QUEUED = 64;
    private static final long LOOK_AGAIN_MILLIS = 200;
    private static final long PARTING_SECONDS = 15;
    /** The first cell goes ahead for so long: what it loads and opens, hundreds of threads would load and open at once. */
    private static final long AHEAD_MILLIS = 150;

    private final Workroom room;
    private final Manner manner;
    private final Ledger ledger;
    private final Progress progress;
    private final CountDownLatch first = new CountDownLatch(1);

    Shift(Workroom room, Manner manner, Ledger ledger, Progress progress) {
        this.room = room;
        this.manner = manner;
        this.ledger = ledger;
        this.progress = progress;
    }

    /** Returns when all is done, or the run is halted and no cell is at work any more. */
    void work(int concurrency) throws InterruptedException {
        Semaphore permits = new Semaphore(concurrency + Math.min(concurrency, QUEUED));
        ExecutorService pool = Executors.newFixedThreadPool(concurrency, threads());
        try {
            hire(pool, permits);
            pool.shutdown();
            while (!pool.awaitTermination(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS))
                if (room.halt().isAbandoned()) pool.shutdownNow();
        } catch (InterruptedException e) {
            room.halt().abandon("Interrupted.");
            throw e;
        } finally {
            pool.shutdownNow();
            part(pool);
        }
    }

    private void hire(ExecutorService pool, Semaphore permits) throws InterruptedException {
        Plan plan = room.plan();
        boolean alone = true;
        for (long task = 0; task < plan.tasks() && !room.halt().isSet(); task++) {
            if (ledger.isTaskDone(task)) continue;
            Sheet sheet = manner.sheets().apply(task);
            for (int worker = 0; worker < plan.workers().size(); worker++)
                for (int trial = 0; trial < plan.schedule().trials(); trial++) {
                    CellId cell = new CellId(task, worker, trial);
                    if (ledger.isDone(cell) || isLeft(cell, sheet) || !admitted(permits)) continue;
                    Supplier<History> history = manner.histories().of(cell);
                    pool.execute(() -> one(sheet, cell, history, permits));
                    if (alone) first.await(AHEAD_MILLIS, TimeUnit.MILLISECONDS);
                    alone = false;
                }
        }
    }

    /** A cell that needs a plugin which went away is left for a resume. */
    private boolean isLeft(CellId cell, Sheet sheet) {
        return room.halt().absences().concern(room.crew(), room.plan().workers().get(cell.worker()), sheet);
    }

    private boolean admitted(Semaphore permits) throws InterruptedException {
        while (!room.halt().isSet())
            if (permits.tryAcquire(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) return true;
        return false;
    }

    private void one(Sheet sheet, CellId cell, Supplier<History> history, Semaphore permits) {
        try {
            if (room.halt().isSet() || isLeft(cell, sheet)) return;
            CellWork.on(room, sheet, cell, history, manner.mayWork(), manner.sink()).ifPresent(done -> {
                Fact.CellEnded e = done.ended();
                progress.ended(e.outcome(), e.complete(), e.spent().cost().map(c -> c.micros()).orElse(0L));
                manner.ended().accept(sheet, done);
            });
        } catch (RuntimeException e) { // the store's trouble, or a fault of ours
            room.halt().fail(e);
        } finally {
            first.countDown();
            permits.release();
        }
    }

    /** A plugin that ignores being interrupted is left behind; its thread keeps nothing alive. */
    private static void part(ExecutorService pool) {
        boolean interrupted = Thread.interrupted();
        try {
            pool.awaitTermination(PARTING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) Thread.currentThread().interrupt();
    }

    private static java.util.concurrent.ThreadFactory threads() {
        AtomicLong number = new AtomicLong();
        return task -> {
            Thread t = new Thread(task, "assay-cell-" + number.incrementAndGet());
            t.setDaemon(true);
            return t;
        };
    }
}

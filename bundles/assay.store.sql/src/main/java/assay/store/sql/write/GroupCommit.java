// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.write;

import assay.core.problem.Resumable;
import assay.store.sql.database.Database;
import assay.store.sql.table.Line;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One thread that writes for all: what came in while it synced goes into its next transaction together. When the
 * storage fails, every waiting and later caller is told so; nothing of the failed transaction is kept.
 */
public final class GroupCommit implements AutoCloseable {
    /** Rows in one transaction. */
    private static final int ROWS = 500;
    private static final int QUEUE = 10_000;
    /** Rows that nobody waits for. More would outlive several collections of garbage and fill the heap. */
    private static final int UNATTENDED = 2 * ROWS;

    private final Database database;
    private final Transaction transaction;
    private final Intake intake = new Intake(QUEUE);
    private final Thread thread;
    private final Map<String, Long> changes = new ConcurrentHashMap<>();
    private volatile @Nullable RuntimeException broken;
    /** Why rows that nobody waited for were not stored, until somebody asks. */
    private final AtomicReference<@Nullable RuntimeException> lost = new AtomicReference<>();

    public GroupCommit(Database database, Transaction transaction) {
        this.database = database;
        this.transaction = transaction;
        this.thread = Thread.ofPlatform().daemon().name("assay-store-writer").unstarted(this::work);
        thread.start();
    }

    /** How many commits held something of a run. */
    public long changes(String run) {
        return changes.getOrDefault(run, 0L);
    }

    /** Returns when the rows are durable. */
    public void store(List<Line> lines) {
        if (lines.isEmpty()) return;
        refuseWhenBroken();
        Request request = new Request(lines);
        intake.put(request);
        request.await();
    }

    /** Returns at once where there is room. The rows go into a commit before those of later calls do. */
    public void later(List<Line> lines) {
        if (lines.isEmpty()) return;
        refuseWhenBroken();
        Request request = new Request(lines);
        request.done().exceptionally(e -> {
            lost.compareAndSet(null, Request.cause(e));
            return null;
        });
        intake.put(request, UNATTENDED);
    }

    /** Returns when the rows of all earlier calls are durable; throws why some are not. */
    public void settled() {
        Request last = new Request(List.of());
        intake.put(last);
        last.await();
        RuntimeException why = lost.getAndSet(null);
        if (why != null) throw why;
    }

    private void refuseWhenBroken() {
        RuntimeException why = broken;
        if (why != null) throw new Resumable(String.valueOf(why.getMessage()), why);
    }

    private void work() {
        for (List<Request> batch = intake.take(ROWS); !batch.isEmpty(); batch = intake.take(ROWS)) store(batch, true);
    }

    /** Data that the database will not take must not fail the neighbours: then each request is tried alone. */
    private void store(List<Request> batch, boolean together) {
        RuntimeException failure = broken;
        if (failure == null) failure = commit(batch);
        if (failure != null && broken == null && batch.size() > 1 && together) {
            batch.forEach(r -> store(List.of(r), false));
            return;
        }
        for (Request r : batch) {
            if (failure == null) r.done().complete(null);
            else r.done().completeExceptionally(failure);
        }
    }

    /** Sets {@link #broken} when it is the storage that failed. */
    private @Nullable RuntimeException commit(List<Request> batch) {
        try {
            List<Line> lines = batch.stream().flatMap(r -> r.lines().stream()).toList();
            transaction.run(lines);
            lines.stream().map(l -> l.fact().run()).distinct().forEach(run -> changes.merge(run, 1L, Long::sum));
            return null;
        } catch (SQLException e) {
            String fault = database.fault(e);
            transaction.undo();
            if (fault.isEmpty()) return new IllegalStateException("the store refuses a row: " + e.getMessage(), e);
            return broken = new Resumable("The store " + database.place() + " " + fault
                    + ". All that was acknowledged is kept. Mend that, then resume.", e);
        } catch (RuntimeException e) {
            transaction.undo();
            return e;
        } catch (Error e) {
            transaction.undo();
            return broken = new Resumable("The store " + database.place() + " stopped: " + e, e);
        }
    }

    /** Stores what waits, then ends. */
    @Override
    public void close() {
        intake.close();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.engine.time;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Interrupts threads whose time is up, for plugins that do not look at the clock themselves. */
public final class Alarms implements AutoCloseable {
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, task -> {
        Thread t = new Thread(task, "assay-alarms");
        t.setDaemon(true);
        return t;
    });

    public Alarms() {
        timer.setRemoveOnCancelPolicy(true);
    }

    /** Sets an alarm for the current thread, which must close it. */
    public Alarm in(Duration time) {
        Alarm alarm = new Alarm(Thread.currentThread());
        alarm.due = timer.schedule(alarm::ring, Math.min(time.toMillis(), Integer.MAX_VALUE), TimeUnit.MILLISECONDS);
        return alarm;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** An alarm that was set. */
    public static final class Alarm implements AutoCloseable {
        private final Thread sleeper;
        private ScheduledFuture<?> due;
        private boolean off;
        private boolean rang;

        private Alarm(Thread sleeper) {
            this.sleeper = sleeper;
        }

        private synchronized void ring() {
            if (off) return;
            rang = true;
            sleeper.interrupt();
        }

        public synchronized boolean rang() {
            return rang;
        }

        /** Takes the alarm back; an interrupt that it caused does not outlive it. */
        @Override
        public void close() {
            synchronized (this) {
                if (off) return;
                off = true;
                if (rang) Thread.interrupted();
            }
            due.cancel(false);
        }
    }
}

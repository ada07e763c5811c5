// SPDX-License-Identifier: Apache-2.0
package assay.shell;

import assay.core.spi.command.Console;
import assay.core.work.Outcome;
import java.io.PrintStream;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Progress as a bar that is drawn over itself five times a second. */
final class DrawnBar implements Console.Bar {
    private static final int WIDTH = 24;
    private static final String OVER = "\r\u001b[2K";

    private final PrintStream err;
    private final Tally tally;
    private final ScheduledExecutorService pencil = Executors.newSingleThreadScheduledExecutor(r -> {
        Thread t = new Thread(r, "progress");
        t.setDaemon(true);
        return t;
    });

    DrawnBar(PrintStream err, Clock clock) {
        this.err = err;
        this.tally = new Tally(clock);
        pencil.scheduleAtFixedRate(this::draw, 200, 200, TimeUnit.MILLISECONDS);
    }

    @Override
    public void planned(String run, long cells, long alreadyEnded) {
        tally.planned(run, cells, alreadyEnded);
    }

    @Override
    public void ended(Outcome outcome, boolean complete, long costMicros) {
        tally.ended(outcome, complete, costMicros);
    }

    @Override
    public synchronized void note(String text) {
        err.println(OVER + Clean.of(text));
    }

    private synchronized void draw() {
        if (!tally.isPlanned()) return;
        int full = (int) Math.round(WIDTH * tally.share());
        err.print(OVER + "[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + tally.line());
        err.flush();
    }

    @Override
    public void close() {
        pencil.shutdownNow();
        draw();
        if (tally.isPlanned()) err.println();
    }
}

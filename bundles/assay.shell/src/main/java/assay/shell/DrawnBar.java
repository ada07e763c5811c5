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
    private final int columns;
    private final ScheduledExecutorService pencil = Executors.newSingleThreadScheduledExecutor(r -> {
        Thread t = new Thread(r, "progress");
        t.setDaemon(true);
        return t;
    });

    /** @param columns of the terminal */
    DrawnBar(PrintStream err, Clock clock, int columns) {
        this.err = err;
        this.columns = columns;
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
        err.print(OVER + line(tally.share(), tally.line(), columns));
        err.flush();
    }

    /** Never as wide as the terminal: what wraps is not drawn over. Where there is no room for both, the counts come before the bar. */
    static String line(double share, String counts, int columns) {
        int full = (int) Math.round(WIDTH * share);
        String bar = "[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] ";
        String whole = bar.length() + counts.length() < columns ? bar + counts : counts;
        return whole.length() < columns ? whole : whole.substring(0, Math.max(0, columns - 2)) + "…";
    }

    @Override
    public void close() {
        pencil.shutdownNow();
        draw();
        if (tally.isPlanned()) err.println();
    }
}

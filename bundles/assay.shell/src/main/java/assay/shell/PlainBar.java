// SPDX-License-Identifier: Apache-2.0
package assay.shell;

import assay.core.spi.command.Console;
import assay.core.work.Outcome;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Progress as plain lines: one at the start, one every ten seconds, one at the end. */
final class PlainBar implements Console.Bar {
    private static final Duration GAP = Duration.ofSeconds(10);

    private final PrintStream err;
    private final Clock clock;
    private final Tally tally;
    private volatile Instant next;

    PlainBar(PrintStream err, Clock clock) {
        this.err = err;
        this.clock = clock;
        this.tally = new Tally(clock);
        this.next = clock.instant().plus(GAP);
    }

    @Override
    public void planned(String run, long cells, long alreadyEnded) {
        tally.planned(run, cells, alreadyEnded);
        err.println(tally.line());
        next = clock.instant().plus(GAP);
    }

    @Override
    public void ended(Outcome outcome, boolean complete, long costMicros) {
        tally.ended(outcome, complete, costMicros);
        if (clock.instant().isBefore(next)) return;
        synchronized (this) {
            if (clock.instant().isBefore(next)) return;
            next = clock.instant().plus(GAP);
        }
        err.println(tally.line());
    }

    @Override
    public void note(String text) {
        err.println(Clean.of(text));
    }

    @Override
    public void close() {
        if (tally.isPlanned()) err.println(tally.line());
    }
}

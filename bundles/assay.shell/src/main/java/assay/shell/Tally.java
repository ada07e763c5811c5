// SPDX-License-Identifier: Apache-2.0
package assay.shell;

import assay.core.work.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** How far a run is, in one line. Safe for use by several threads. */
final class Tally {
    private final Clock clock;
    private String run = "";
    private long cells;
    private long before;
    private long ended;
    private long complete;
    private long infrastructure;
    private long micros;
    private Instant start;

    Tally(Clock clock) {
        this.clock = clock;
        this.start = clock.instant();
    }

    synchronized void planned(String name, long all, long alreadyEnded) {
        run = name;
        cells = all;
        before = alreadyEnded;
        start = clock.instant();
    }

    synchronized void ended(Outcome outcome, boolean isComplete, long costMicros) {
        ended++;
        if (isComplete) complete++;
        if (outcome.isInfrastructure()) infrastructure++;
        micros += costMicros;
    }

    synchronized boolean isPlanned() {
        return !run.isEmpty();
    }

    synchronized boolean isDone() {
        return cells > 0 && before + ended >= cells;
    }

    synchronized double share() {
        return cells == 0 ? 0 : Math.min(1, (before + ended) / (double) cells);
    }

    synchronized String line() {
        String money = micros == 0 ? "" : String.format(Locale.ROOT, ", $%.4f", micros / 1e6);
        String broken = infrastructure == 0 ? "" : ", " + infrastructure + " broken";
        return String.format(Locale.ROOT, "%s  %,d/%,d cells, %,d complete%s%s%s", run, before + ended, cells, complete, broken, money, left());
    }

    private String left() {
        if (ended == 0 || before + ended >= cells) return "";
        Duration passed = Duration.between(start, clock.instant());
        long seconds = Math.round(passed.toMillis() / 1000.0 / ended * (cells - before - ended));
        return ", " + (seconds >= 3600 ? seconds / 3600 + " h " + seconds % 3600 / 60 + " min" : seconds >= 60 ? seconds / 60 + " min " + seconds % 60 + " s" : seconds + " s") + " left";
    }
}

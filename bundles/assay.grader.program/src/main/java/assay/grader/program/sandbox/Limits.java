// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.sandbox;

import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * What one run of a program may take.
 *
 * @param time of the processor; by the clock it may take three times as long, so that a busy machine fails no program
 * @param memoryMb of its processes together, in MiB
 * @param outputKb on each of standard output and standard error, in KiB
 * @param processes and threads at a time
 * @param diskMb that it may write into its folder, in MiB
 */
public record Limits(Duration time, int memoryMb, int outputKb, int processes, int diskMb) {
    public static final Limits DEFAULT = new Limits(Duration.ofSeconds(10), 512, 1024, 64, 32);
    private static final int BUSY = 3;
    private static final BigDecimal LONGEST = BigDecimal.valueOf(3600);

    public Limits {
        if (time.isNegative() || time.isZero()) throw new IllegalArgumentException("a time limit of " + time + " leaves no time");
        if (memoryMb < 1 || outputKb < 1 || processes < 1 || diskMb < 1) throw new IllegalArgumentException("a limit is at least 1");
    }

    /** The settings {@code seconds}, {@code memory-mb}, {@code output-kb}, {@code processes} and {@code disk-mb}. */
    public static Limits of(Settings with) {
        return of(with, DEFAULT);
    }

    /** The same, with the limits of a language where the settings say nothing. */
    public static Limits of(Settings with, Limits unsaid) {
        return new Limits(with.number("seconds").map(Limits::time).orElse(unsaid.time()), whole(with, "memory-mb", unsaid.memoryMb(), 16, 65_536),
                whole(with, "output-kb", unsaid.outputKb(), 1, 65_536), whole(with, "processes", unsaid.processes(), 1, 4_096),
                whole(with, "disk-mb", unsaid.diskMb(), 1, 16_384));
    }

    private static Duration time(BigDecimal seconds) {
        if (seconds.compareTo(new BigDecimal("0.1")) < 0 || seconds.compareTo(LONGEST) > 0)
            throw new SettingsError("seconds is " + seconds.toPlainString() + ", but must be from 0.1 to " + LONGEST);
        return Duration.ofMillis(seconds.movePointRight(3).longValue());
    }

    private static int whole(Settings with, String key, int unsaid, int least, int most) {
        int value = with.whole(key).orElse(unsaid);
        if (value < least || value > most) throw new SettingsError(key + " is " + value + ", but must be from " + least + " to " + most);
        return value;
    }

    /** The longest that it may take by the clock. */
    public Duration wall() {
        return time.multipliedBy(BUSY);
    }

    /** Seconds of the processor for so many runs, rounded up, with one more for the start. */
    long processorSeconds(int runs) {
        return (time.toMillis() + 999) / 1000 * runs + 1;
    }

    public Limits within(Duration other) {
        return new Limits(other, memoryMb, outputKb, processes, diskMb);
    }

    /** What was too much, as said to a reader. */
    public String told(Ended.Cause cause) {
        return switch (cause) {
            case TIME -> "it took more than " + seconds() + " s and was stopped";
            case MEMORY -> "it took more than " + memoryMb + " MiB of memory and was stopped";
            case OUTPUT -> "it printed more than " + outputKb + " KiB and was stopped";
            case ITSELF -> "it ended";
        };
    }

    private String seconds() {
        return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString();
    }
}

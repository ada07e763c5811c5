// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.sandbox;

import java.time.Duration;

/** A moment by which something must be done. */
public record Deadline(long nanos) {
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    public long nanosLeft() {
        return Math.max(0, nanos - System.nanoTime());
    }
}

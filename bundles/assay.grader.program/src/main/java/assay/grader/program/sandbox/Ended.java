// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.sandbox;

import java.nio.charset.StandardCharsets;

/**
 * What a program left behind.
 *
 * @param exit its exit code; 128 and more for a signal
 * @param out what it printed, as far as it was read
 * @param err the beginning of its standard error
 * @param cause who ended it
 */
public record Ended(int exit, byte[] out, byte[] err, Cause cause) {
    /** Who ended a program: itself, or the limit that it met. */
    public enum Cause { ITSELF, TIME, MEMORY, OUTPUT }

    public String outText() {
        return new String(out, StandardCharsets.UTF_8);
    }

    public String errText() {
        return new String(err, StandardCharsets.UTF_8);
    }

    public boolean isByItself() {
        return cause == Cause.ITSELF;
    }
}

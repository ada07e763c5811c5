// SPDX-License-Identifier: Apache-2.0
package assay.grader.look;

import java.util.OptionalDouble;

/**
 * What a rule found.
 *
 * @param reason what was seen, with a short quotation
 * @param fix what to change, without the answer; empty when the rule holds
 * @param share how much of what was wanted is there, in [0, 1]; absent where the rule knows only yes and no
 */
public record Finding(Standing standing, String reason, String fix, OptionalDouble share) {
    public Finding(Standing standing, String reason, String fix) {
        this(standing, reason, fix, OptionalDouble.empty());
    }

    /** Whether a rule holds. */
    public enum Standing {
        HOLDS, FAILS,
        /** There is nothing to look at: not handed in, or unreadable. The opposite of absent is absent too. */
        ABSENT
    }

    public static Finding holds(String reason) {
        return new Finding(Standing.HOLDS, reason, "");
    }

    public static Finding fails(String reason, String fix) {
        return new Finding(Standing.FAILS, reason, fix);
    }

    public static Finding absent(String reason, String fix) {
        return new Finding(Standing.ABSENT, reason, fix);
    }

    public boolean isHolding() {
        return standing == Standing.HOLDS;
    }

    public Finding because(String otherReason) {
        return new Finding(standing, otherReason, fix, share);
    }

    public Finding sharing(double found) {
        return new Finding(standing, reason, fix, OptionalDouble.of(found));
    }
}

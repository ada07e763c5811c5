// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule.look;

/**
 * What a rule found.
 *
 * @param reason what was seen, with a short quotation
 * @param fix what to change, without the answer; empty when the rule holds
 */
public record Finding(Standing standing, String reason, String fix) {
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
        return new Finding(standing, otherReason, fix);
    }
}

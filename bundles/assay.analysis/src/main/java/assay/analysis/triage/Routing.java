// SPDX-License-Identifier: Apache-2.0
package assay.analysis.triage;

import java.util.Locale;

/** What becomes of a judge's verdict. */
public enum Routing {
    /** It is accepted. */
    ACCEPTED,
    /** It is accepted, and people look at it all the same. */
    AUDITED,
    /** The judge is not sure enough: people decide. */
    BELOW_THRESHOLD,
    /** The judge does not say how sure it is: people decide. */
    NO_CONFIDENCE,
    /** The judge changed since it said this, or the criterion did: people decide. */
    JUDGE_CHANGED,
    /** Too few people have looked at what the judge says of this criterion, or they disagree with it too often: people decide. */
    NOT_CALIBRATED;

    static Routing of(Judgement j, Rules rules, Gate gate) {
        if (rules.leastLabels() > 0 && !j.current()) return JUDGE_CHANGED;
        if (rules.leastLabels() > 0 && !gate.isOpen(j)) return NOT_CALIBRATED;
        if (j.confidence().isEmpty()) return NO_CONFIDENCE;
        if (j.confidence().getAsDouble() < rules.threshold()) return BELOW_THRESHOLD;
        return rules.draws(j) ? AUDITED : ACCEPTED;
    }

    public boolean isAccepted() {
        return this == ACCEPTED || this == AUDITED;
    }

    /** Whether people are asked. */
    public boolean asks() {
        return this != ACCEPTED;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

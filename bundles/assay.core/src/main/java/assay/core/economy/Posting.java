// SPDX-License-Identifier: Apache-2.0
package assay.core.economy;

import assay.core.money.Money;
import java.util.Objects;

/**
 * One double-entry booking: its kind says which account the amount leaves and which it enters.
 *
 * @param amount not negative
 * @param memo what it is for, in a few words
 */
public record Posting(Kind kind, Money amount, String memo) {
    /** What money is paid for. The first three make up earnings, the others cost. */
    public enum Kind {
        CLIENT_PAYMENT("client-payment", Party.CLIENT, Party.WORKER),
        PENALTY("penalty", Party.WORKER, Party.CLIENT),
        REFUND("refund", Party.WORKER, Party.CLIENT),
        MODEL("model", Party.WORKER, Party.MODEL_PROVIDER),
        TOOLS("tools", Party.WORKER, Party.TOOLS),
        JUDGE("judge", Party.WORKER, Party.JUDGE),
        HUMAN_GRADING("human-grading", Party.WORKER, Party.REVIEWER),
        HUMAN_FEEDBACK("human-feedback", Party.WORKER, Party.REVIEWER),
        HUMAN_WORK("human-work", Party.WORKER, Party.FREELANCER);

        private final String label;
        private final Party from;
        private final Party to;

        Kind(String label, Party from, Party to) {
            this.label = label;
            this.from = from;
            this.to = to;
        }

        public String label() {
            return label;
        }

        public Party from() {
            return from;
        }

        public Party to() {
            return to;
        }

        /** Whether it belongs to earnings, and not to cost. */
        public boolean isIncome() {
            return ordinal() <= REFUND.ordinal();
        }
    }

    public Posting {
        Objects.requireNonNull(kind, "kind");
        if (amount.micros() < 0) throw new IllegalArgumentException("a posting of " + amount + " is negative; take another kind");
        Objects.requireNonNull(memo, "memo");
    }

    public Party from() {
        return kind.from();
    }

    public Party to() {
        return kind.to();
    }
}

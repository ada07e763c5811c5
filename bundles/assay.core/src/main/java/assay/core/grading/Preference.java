// SPDX-License-Identifier: Apache-2.0
package assay.core.grading;

import java.util.List;
import java.util.Objects;

/** What one rater says of two submissions of one task. */
public sealed interface Preference permits Preference.Given, Preference.Pending, Preference.Failed {
    Rater rater();

    Grounds grounds();

    /** As stored and shown: given, pending or failed. */
    default String status() {
        return switch (this) {
            case Given g -> "given";
            case Pending p -> "pending";
            case Failed f -> "failed";
        };
    }

    /** Which is better. */
    enum Better {
        FIRST, SECOND,
        /** As good as each other. */
        TIE;

        /** As it reads with the two exchanged. */
        public Better swapped() {
            return switch (this) {
                case FIRST -> SECOND;
                case SECOND -> FIRST;
                case TIE -> TIE;
            };
        }
    }

    /**
     * One look at the pair.
     *
     * @param swapped whether the second submission was shown first
     * @param better in the order of the pair, whatever was shown first
     */
    record Look(boolean swapped, Better better) {
        public Look {
            Objects.requireNonNull(better);
        }
    }

    /**
     * The rater has compared.
     *
     * @param looks of which it was made, when the rater looked more than once; may be empty
     */
    record Given(Rater rater, Better better, List<Look> looks, Grounds grounds) implements Preference {
        public Given {
            Objects.requireNonNull(rater);
            Objects.requireNonNull(better);
            looks = List.copyOf(looks);
            Objects.requireNonNull(grounds);
        }

        /** Whether what was said hung on which submission was shown first. */
        public boolean isInconsistent() {
            return looks.stream().anyMatch(a -> looks.stream().anyMatch(b -> a.swapped() != b.swapped() && a.better() != b.better()));
        }
    }

    /** The rater will say later. */
    record Pending(Rater rater, Grounds grounds) implements Preference {}

    /** The rater broke; nothing is said of the work. */
    record Failed(Rater rater, Grounds grounds) implements Preference {}
}

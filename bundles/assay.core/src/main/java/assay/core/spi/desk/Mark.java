// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.desk;

import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What a person says of one criterion.
 *
 * @param rating on the criterion's scale; absent = its top where met, its bottom where not
 * @param evidence what it was seen by; may be empty
 * @param fix how to mend it, which goes to the worker as written; may be empty
 */
public record Mark(String criterion, Said said, OptionalDouble rating, String evidence, String fix) {
    /** The verdict. */
    public enum Said {
        /** The statement holds; of a pitfall: the bad thing occurred. */
        MET,
        /** The statement does not hold. */
        NOT_MET,
        /** The person cannot say. */
        UNSURE;

        /** As users read and write it: {@code not met}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    public Mark {
        Objects.requireNonNull(criterion, "criterion");
        Objects.requireNonNull(said, "said");
        Objects.requireNonNull(rating, "rating");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(fix, "fix");
        if (rating.isPresent() && !Double.isFinite(rating.getAsDouble())) throw new IllegalArgumentException("a rating must be a finite number");
    }

    public static Mark of(String criterion, Said said) {
        return new Mark(criterion, said, OptionalDouble.empty(), "", "");
    }
}

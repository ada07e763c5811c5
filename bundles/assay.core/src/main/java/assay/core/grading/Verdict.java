// SPDX-License-Identifier: Apache-2.0
package assay.core.grading;

import java.util.Objects;

/** What one rater says of one criterion of one submission. */
public sealed interface Verdict permits Verdict.Graded, Verdict.Abstained, Verdict.Pending, Verdict.GraderFailed {
    /** Id of the criterion. */
    String criterion();

    Rater rater();

    Grounds grounds();

    /** As stored and shown: graded, abstained, pending or grader-failed. */
    default String status() {
        return switch (this) {
            case Graded g -> "graded";
            case Abstained a -> "abstained";
            case Pending p -> "pending";
            case GraderFailed f -> "grader-failed";
        };
    }

    /**
     * The rater has judged.
     *
     * @param met whether the criterion's statement is true of the submission; for a pitfall, whether the bad thing occurred
     * @param rating on the criterion's scale, finite
     */
    record Graded(String criterion, Rater rater, boolean met, double rating, Grounds grounds) implements Verdict {
        public Graded {
            Objects.requireNonNull(criterion);
            Objects.requireNonNull(rater);
            Objects.requireNonNull(grounds);
            if (!Double.isFinite(rating)) throw new IllegalArgumentException("a rating of " + rating + " is not finite");
        }
    }

    /** The rater has looked and will not say. */
    record Abstained(String criterion, Rater rater, Grounds grounds) implements Verdict {}

    /** The rater will say later. */
    record Pending(String criterion, Rater rater, Grounds grounds) implements Verdict {}

    /** The rater broke; nothing is said of the work. */
    record GraderFailed(String criterion, Rater rater, Grounds grounds) implements Verdict {}
}

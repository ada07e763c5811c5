// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge.answer;

import java.util.List;
import java.util.OptionalDouble;

/** What one judge says of one criterion. */
public sealed interface Said {
    /**
     * A rating.
     *
     * @param met whether the rating reaches the pass mark
     * @param evidence passages that occur in the submission
     * @param isBacked false where the judge kept quoting passages that do not occur
     */
    record Rated(double rating, boolean met, OptionalDouble confidence, String reason, String fix, List<String> evidence, boolean isBacked)
            implements Said {
        public Rated {
            evidence = List.copyOf(evidence);
        }
    }

    /** What it was shown does not allow an answer. */
    record CannotTell(String reason) implements Said {}

    /** No answer that can be used. */
    record Broken(String reason) implements Said {}
}

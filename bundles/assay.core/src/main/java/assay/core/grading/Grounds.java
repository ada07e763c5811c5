// SPDX-License-Identifier: Apache-2.0
package assay.core.grading;

import assay.core.work.Spent;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What a rater says beside the verdict.
 *
 * @param reason why; may be empty
 * @param fix how to mend it; may be empty; goes to the worker as feedback
 * @param confidence in [0, 1]
 * @param spent what the verdict took
 */
public record Grounds(String reason, String fix, OptionalDouble confidence, Spent spent) {
    public static final Grounds NONE = new Grounds("", "", OptionalDouble.empty(), Spent.NOTHING);

    public Grounds {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(fix, "fix");
        Objects.requireNonNull(spent, "spent");
        if (confidence.isPresent() && !(confidence.getAsDouble() >= 0 && confidence.getAsDouble() <= 1))
            throw new IllegalArgumentException("confidence " + confidence.getAsDouble() + " is not in [0, 1]");
    }

    public static Grounds because(String reason) {
        return new Grounds(reason, "", OptionalDouble.empty(), Spent.NOTHING);
    }

    public static Grounds because(String reason, String fix) {
        return new Grounds(reason, fix, OptionalDouble.empty(), Spent.NOTHING);
    }
}

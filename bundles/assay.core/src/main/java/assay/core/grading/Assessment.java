// SPDX-License-Identifier: Apache-2.0
package assay.core.grading;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The rulings of a submission put together under a scoring profile.
 *
 * @param completion whether the profile's gate is met
 * @param score the rubric score; absent while a ruling that it needs is open or failed, or where the profile defines none
 *     (signed points without any positive point). In [0, 1] but for signed points, which may be negative or above 1
 * @param rulings one for each leaf criterion, in order
 * @param failed ids of criteria that went wrong: not met, or for a pitfall occurred
 * @param gateFailed those of them that the gate asks for
 */
public record Assessment(
        Completion completion, OptionalDouble score, List<Ruling> rulings, List<String> failed, List<String> gateFailed) {
    /** Whether a submission meets the gate. */
    public enum Completion {
        COMPLETE, INCOMPLETE,
        /** A ruling that the gate needs is missing. */
        OPEN,
        /** A criterion that the gate needs has only broken graders. */
        FAILED
    }

    public Assessment {
        rulings = List.copyOf(rulings);
        failed = List.copyOf(failed);
        gateFailed = List.copyOf(gateFailed);
    }

    public boolean isComplete() {
        return completion == Completion.COMPLETE;
    }

    /** One criterion of the gate away from complete. */
    public boolean isNearMiss() {
        return completion == Completion.INCOMPLETE && gateFailed.size() == 1;
    }

    /** Ids of criteria without a ruling. */
    public List<String> open() {
        return rulings.stream().filter(r -> r.standing() == Ruling.Standing.OPEN).map(Ruling::criterion).toList();
    }
}

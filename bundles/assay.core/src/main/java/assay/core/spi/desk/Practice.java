// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.desk;

import java.util.List;

/**
 * An item that is graded to learn something of the graders. Nothing that is said of it reaches a run.
 *
 * @param state how far it is; its id is not that of the item that it repeats
 * @param of the item that it repeats
 * @param known of training: what is right
 */
public record Practice(ItemState state, Aim aim, String of, List<Mark> known) {
    /** What an item is graded for. */
    public enum Aim {
        /** Its marks are known, and the grader hears them after handing in. */
        TRAINING,
        /** The same person graded it before. */
        REPEAT
    }

    public Practice {
        known = List.copyOf(known);
    }
}

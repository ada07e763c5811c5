// SPDX-License-Identifier: Apache-2.0
package assay.core.task;

import java.util.Objects;
import java.util.Optional;

/**
 * One checkable statement about a submission.
 *
 * @param id unique in its rubric
 * @param text the statement; for a pitfall, the bad thing
 * @param grader absent where the run must name one
 */
public record Criterion(
        String id, String text, Importance importance, Optional<GraderChoice> grader, Weighing weighing, Annotations notes) {
    public Criterion {
        if (id.isBlank()) throw new IllegalArgumentException("a criterion needs an id");
        if (text.isBlank()) throw new IllegalArgumentException("criterion \"" + id + "\" has no text");
        Objects.requireNonNull(importance, "importance");
        Objects.requireNonNull(weighing, "weighing");
        Objects.requireNonNull(notes, "notes");
    }

    public Criterion(String id, String text, Importance importance, GraderChoice grader) {
        this(id, text, importance, Optional.of(grader), Weighing.DEFAULT, Annotations.NONE);
    }

    public boolean isPitfall() {
        return importance == Importance.PITFALL;
    }
}

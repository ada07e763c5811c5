// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.desk;

import assay.core.run.TurnId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A submission laid on the desk. Filed again it is the same item, with other questions, raters or fields.
 *
 * @param at which submission
 * @param task id of its task
 * @param questions to be answered, in rubric order, at least one
 * @param raters how many people must answer, at least 1
 * @param fields that a person must know; sorted
 * @param purpose why, such as {@code grading} or {@code audit}; those who grade do not hear it
 * @param recordAs name under which verdicts go into the run as soon as they are given, the meaning of a question being their key;
 *     absent where a grader asks for them
 */
public record Filing(
        TurnId at, String task, List<Question> questions, int raters, List<String> fields, String purpose, Optional<String> recordAs) {
    public Filing {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(task, "task");
        questions = List.copyOf(questions);
        if (questions.isEmpty()) throw new IllegalArgumentException("nothing is asked of the submission");
        if (raters < 1) throw new IllegalArgumentException("at least one person must grade, not " + raters);
        fields = List.copyOf(new TreeSet<>(fields));
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(recordAs, "recordAs");
    }
}

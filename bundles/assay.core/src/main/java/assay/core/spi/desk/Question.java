// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.desk;

import assay.core.content.Digest;
import assay.core.task.Importance;
import assay.core.task.Scale;
import java.util.Objects;
import java.util.Optional;

/**
 * A criterion as it is put to people.
 *
 * @param criterion its id in the rubric
 * @param author who wrote it, where the rubric says so
 * @param meaning of which a mark is; a mark made under another meaning answers another question
 */
public record Question(String criterion, String text, Importance importance, Scale scale, Optional<String> author, Digest meaning) {
    public Question {
        Objects.requireNonNull(criterion, "criterion");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(importance, "importance");
        Objects.requireNonNull(scale, "scale");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(meaning, "meaning");
    }
}

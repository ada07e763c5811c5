// SPDX-License-Identifier: Apache-2.0
package assay.core.task;

import java.util.List;
import java.util.Optional;

/**
 * What a rubric's author notes beside a criterion; grading does not depend on it.
 *
 * @param dimension quality dimension such as accuracy, clarity, format
 * @param kind {@code objective} or {@code subjective}
 * @param dependsOn ids of criteria without which this one makes no sense
 */
public record Annotations(
        Optional<String> dimension, Optional<String> author, List<String> tags, Optional<String> kind, List<String> dependsOn) {
    public static final Annotations NONE =
            new Annotations(Optional.empty(), Optional.empty(), List.of(), Optional.empty(), List.of());

    public Annotations {
        tags = List.copyOf(tags);
        dependsOn = List.copyOf(dependsOn);
    }
}

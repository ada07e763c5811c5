// SPDX-License-Identifier: Apache-2.0
package assay.core.task;

import assay.core.settings.Settings;
import java.util.Objects;

/**
 * The grader that a criterion names, with the settings meant for it.
 *
 * @param grader name under which a grader bundle registers, such as {@code rule}
 */
public record GraderChoice(String grader, Settings with) {
    public GraderChoice {
        if (grader.isBlank()) throw new IllegalArgumentException("a grader needs a name");
        Objects.requireNonNull(with, "with");
    }
}

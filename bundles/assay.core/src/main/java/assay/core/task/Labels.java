// SPDX-License-Identifier: Apache-2.0
package assay.core.task;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a task is found and sliced.
 *
 * @param category such as {@code data-science-analytics}
 * @param capabilities such as {@code summarization}; several may apply
 */
public record Labels(Optional<String> category, List<String> capabilities, List<String> tags, Secrecy data) {
    /** Who may see the task's data. */
    public enum Secrecy {
        /** Anybody. */
        PUBLIC,
        /** Only providers that the configuration allows. */
        CONFIDENTIAL
    }

    public static final Labels NONE = new Labels(Optional.empty(), List.of(), List.of(), Secrecy.PUBLIC);

    public Labels {
        capabilities = List.copyOf(capabilities);
        tags = List.copyOf(tags);
        Objects.requireNonNull(data, "data");
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** One call of a command, checked against its usage. Immutable. */
@ProviderType
public interface Call {
    List<String> parameters();

    boolean flag(String option);

    /** The value of an option, or its fallback. */
    Optional<String> value(String option);

    /** All values of an option that repeats. */
    List<String> values(String option);

    /** The user's current folder. */
    Path directory();

    /** A file or folder as the user wrote it, against {@link #directory}. */
    default Path path(String word) {
        return directory().resolve(word).normalize();
    }

    /** Where the run store is: {@code --store}, else {@code ASSAY_STORE}, else {@code .assay}. */
    String store();

    /** Whether {@code --json} was given. */
    boolean json();

    /** A whole number, or a {@code UserError} that names the option. */
    default Optional<Long> number(String option) {
        return value(option).map(v -> {
            try {
                return Long.parseLong(v.replace("_", ""));
            } catch (NumberFormatException e) {
                throw new assay.core.problem.UserError(assay.core.problem.Place.in("--" + option),
                        "\"" + v + "\" is no whole number.", "Write for instance --" + option + " 10.");
            }
        });
    }
}

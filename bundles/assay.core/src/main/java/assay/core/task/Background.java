// SPDX-License-Identifier: Apache-2.0
package assay.core.task;

import java.time.LocalDate;
import java.util.Optional;

/** Where a task comes from. */
public record Background(
        Optional<String> platform, Optional<String> licence, Optional<LocalDate> created, Optional<String> url, Screening screening) {
    public static final Background NONE =
            new Background(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Screening.NONE);
}

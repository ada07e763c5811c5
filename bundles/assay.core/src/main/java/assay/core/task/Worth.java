// SPDX-License-Identifier: Apache-2.0
package assay.core.task;

import java.time.Duration;
import java.util.Optional;

/** What a task is worth, what it takes a person, and by when it is wanted. */
public record Worth(Optional<Price> price, Optional<HumanEffort> human, Optional<Duration> deadline) {
    public static final Worth UNKNOWN = new Worth(Optional.empty(), Optional.empty(), Optional.empty());

    public static Worth of(Price price) {
        return new Worth(Optional.of(price), Optional.empty(), Optional.empty());
    }
}

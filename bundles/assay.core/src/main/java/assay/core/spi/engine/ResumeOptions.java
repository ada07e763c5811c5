// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.engine;

import assay.core.money.Money;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How to go on.
 *
 * @param repeatPossiblyPaid whether calls that were in flight at a kill are made again; otherwise their cells are held
 * @param budget a new cap for the whole run
 * @param concurrency another number of cells at work at once
 */
public record ResumeOptions(boolean repeatPossiblyPaid, Optional<Money> budget, OptionalInt concurrency) {
    public static final ResumeOptions DEFAULT = new ResumeOptions(true, Optional.empty(), OptionalInt.empty());
}

// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.solver;

import assay.core.task.Brief;
import assay.core.content.Blob;
import assay.core.task.Price;
import assay.core.work.Turn;
import assay.core.work.Worker;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What a worker is given to do. Never the rubric; the reference only where the solver is registered to see it. Immutable. */
@ProviderType
public interface Assignment {
    String task();

    Brief brief();

    Optional<Price> price();

    Worker worker();

    /** 0 for the first independent repeat. */
    int trial();

    /** Earlier rounds with what was said of them, oldest first; empty in turn 0. */
    List<Turn> earlier();

    /** Seed of this attempt, the same whenever it is repeated. */
    long seed();

    /** The reference answer, empty unless the solver, or the worker's variant of it, is registered to see it. */
    List<Blob> reference();

    /** The text that the worker's setting {@code prompt} wants in place of the solver's own words; only for solvers that take one. */
    default Optional<Blob> prompt() {
        return Optional.empty();
    }
}

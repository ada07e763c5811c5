// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.solver;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** What the engine must know of a solver before it calls it. */
@ComponentPropertyType
public @interface SolverTraits {
    /** Makes the properties {@code assay.solver.needsModel} and so on. */
    String PREFIX_ = "assay.solver.";

    /** Whether a worker with this solver names a model. */
    boolean needsModel() default true;

    /** Whether the solver is shown the reference answer, which keeps it out of leaderboards. */
    boolean seesReference() default false;

    /** Variants that are shown the reference answer although the others are not; they too stay out of leaderboards. */
    String[] referenceVariants() default {};

    /** Whether a worker may name a prompt file, which {@link Assignment#prompt} then hands on. */
    boolean takesPrompt() default false;

    /** Keys of settings that are the solver's own, beside those that begin with {@code solver.}; all others are the model's. */
    String[] settings() default {};
}

// SPDX-License-Identifier: Apache-2.0
package assay.solver.baseline;

import assay.core.spi.solver.Assignment;
import assay.core.spi.workshop.Workshop;
import assay.core.work.Submission;

/** One way of answering without a model. Stateless. */
@FunctionalInterface
interface Baseline {
    Submission answer(Assignment work, Workshop shop) throws InterruptedException;
}

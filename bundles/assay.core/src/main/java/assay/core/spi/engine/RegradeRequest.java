// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.engine;

import assay.core.grading.GradingPlan;
import assay.core.grading.ScoringProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What changed since a run was graded.
 *
 * @param suites whose rubrics replace those of the stored tasks of the same id; empty = as stored
 * @param continueTurns whether a cell that is not complete under the new verdicts may take further turns, which pays for calls
 */
public record RegradeRequest(
        List<Path> suites, Optional<GradingPlan> grading, Optional<ScoringProfile> profile, boolean continueTurns) {}

// SPDX-License-Identifier: Apache-2.0
package assay.core.report;

import java.util.Optional;

/**
 * How much of a worker's work was complete after so many rounds of feedback. Complete work is not done again, so the rate
 * cannot fall.
 *
 * @param turn 0 before any feedback
 * @param complete cells complete by then
 * @param rate complete ÷ assessed
 */
public record TurnScore(String worker, int turn, long complete, long assessed, Optional<Estimate> rate) {}

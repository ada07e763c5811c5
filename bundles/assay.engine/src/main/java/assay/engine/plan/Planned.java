// SPDX-License-Identifier: Apache-2.0
package assay.engine.plan;

import assay.core.run.Plan;
import java.util.List;

/**
 * A plan that was checked and stored.
 *
 * @param notes what the user should know before the run starts
 * @param tasks those that need not be read from the store
 */
public record Planned(String run, Plan plan, List<String> notes, Handover tasks) {}

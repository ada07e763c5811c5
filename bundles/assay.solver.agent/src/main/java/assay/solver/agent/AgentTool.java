// SPDX-License-Identifier: Apache-2.0
package assay.solver.agent;

import assay.core.spi.model.Tool;

/** A tool that the model may use. What it does is the same whenever the attempt is made again. */
interface AgentTool {
    Tool described();

    /**
     * Does it, and answers in words for the model.
     *
     * @throws Misuse when it cannot be done like this, saying how it can
     */
    String use(Arguments given) throws Misuse, InterruptedException;
}

// SPDX-License-Identifier: Apache-2.0
package assay.solver.agent;

import assay.core.settings.Settings;
import assay.core.spi.solver.Solver;
import assay.core.work.Worker;
import assay.testkit.fakes.FakeWorkshop;
import assay.testkit.solver.SolverKit;
import java.util.List;

class AgentSolverKitTest extends SolverKit {
    @Override
    protected Solver solver() {
        return new AgentSolver();
    }

    @Override
    protected List<Worker> workers() {
        return List.of(Script.worker(Settings.EMPTY), Script.worker(Settings.EMPTY.with("tools", "none")),
                Script.worker(Settings.EMPTY.with("tools", "read+calculate").with("steps", 3).with("temperature", 0)));
    }

    @Override
    protected String unknownVariant() {
        return "";
    }

    /** A model that reads before it answers. */
    @Override
    protected FakeWorkshop workshop() {
        return FakeWorkshop.with(prompt -> prompt.messages().stream().anyMatch(m -> !m.calls().isEmpty()) || prompt.tools().isEmpty()
                ? assay.core.spi.model.Reply.of("March was best.") : Script.calling("list_files", "{}"));
    }
}

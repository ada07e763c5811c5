// SPDX-License-Identifier: Apache-2.0
package assay.solver.single;

import assay.core.settings.Settings;
import assay.core.spi.solver.Solver;
import assay.core.work.ModelName;
import assay.core.work.Worker;
import assay.testkit.fakes.FakeWorkshop;
import assay.testkit.solver.SolverKit;
import java.util.List;

class SingleSolverKitTest extends SolverKit {
    private static final ModelName MODEL = new ModelName("fake", "m");

    @Override
    protected Solver solver() {
        return new SingleSolver();
    }

    @Override
    protected List<Worker> workers() {
        return List.of(Worker.withModel("single", MODEL, Settings.EMPTY),
                Worker.withModel("single", MODEL, Settings.EMPTY.with("temperature", 0).with("solver.timeout", 30)));
    }

    @Override
    protected String unknownVariant() {
        return "";
    }

    @Override
    protected FakeWorkshop workshop() {
        return FakeWorkshop.answering("March was best.");
    }
}

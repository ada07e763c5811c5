// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge.probe;

import assay.core.spi.solver.Solver;
import assay.core.work.Worker;
import assay.testkit.solver.SolverKit;
import java.util.List;
import java.util.stream.Stream;

class ProbeSolverKitTest extends SolverKit {
    @Override
    protected Solver solver() {
        return new ProbeSolver();
    }

    @Override
    protected List<Worker> workers() {
        return Stream.of("padded", "misstated", "roughened").map(v -> Worker.modelFree("probe", v)).toList();
    }

    @Override
    protected String unknownVariant() {
        return "paded";
    }
}

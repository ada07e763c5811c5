// SPDX-License-Identifier: Apache-2.0
package assay.solver.baseline;

import assay.core.settings.Settings;
import assay.core.spi.solver.Solver;
import assay.core.work.Worker;
import assay.testkit.solver.SolverKit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class BaselineSolverKitTest extends SolverKit {
    @Override
    protected Solver solver() {
        return new BaselineSolver();
    }

    @Override
    protected List<Worker> workers() {
        Worker longer = new Worker("baseline", Optional.empty(), "extract", Settings.EMPTY.with("sentences", 2));
        return Stream.concat(Stream.of("empty", "echo", "reference", "lead", "extract", "keyword", "table")
                .map(v -> Worker.modelFree("baseline", v)), Stream.of(longer)).toList();
    }

    @Override
    protected String unknownVariant() {
        return "leed";
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.engine.cell;

import assay.core.content.Blob;
import assay.core.run.Keys;
import assay.core.spi.solver.Assignment;
import assay.core.task.Brief;
import assay.core.task.Price;
import assay.core.task.Task;
import assay.core.work.Turn;
import assay.core.work.Worker;
import java.util.List;
import java.util.Optional;

/** What a worker is given to do. */
public record GivenAssignment(
        String task, Brief brief, Optional<Price> price, Worker worker, int trial, List<Turn> earlier, long seed, List<Blob> reference, Optional<Blob> prompt)
        implements Assignment {

    public static GivenAssignment of(Task task, Worker worker, int trial, List<Turn> earlier, long runSeed, boolean seesReference) {
        return of(task, worker, trial, earlier, runSeed, seesReference, Optional.empty());
    }

    /** @param prompt the text of the worker's prompt file */
    static GivenAssignment of(
            Task task, Worker worker, int trial, List<Turn> earlier, long runSeed, boolean seesReference, Optional<Blob> prompt) {
        return new GivenAssignment(task.id(), task.brief(), task.worth().price(), worker, trial, List.copyOf(earlier),
                Keys.seed(runSeed, task.id(), worker.label(), trial, earlier.size()), seesReference ? task.key().reference() : List.of(), prompt);
    }
}

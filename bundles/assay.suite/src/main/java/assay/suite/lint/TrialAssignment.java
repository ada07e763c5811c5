// SPDX-License-Identifier: Apache-2.0
package assay.suite.lint;

import assay.core.content.Blob;
import assay.core.spi.solver.Assignment;
import assay.core.task.Brief;
import assay.core.task.Price;
import assay.core.task.Task;
import assay.core.work.Turn;
import assay.core.work.Worker;
import java.util.List;
import java.util.Optional;

/** A task as a baseline is given it, with the reference answer. */
record TrialAssignment(Task whole, Worker worker) implements Assignment {
    @Override
    public String task() {
        return whole.id();
    }

    @Override
    public Brief brief() {
        return whole.brief();
    }

    @Override
    public Optional<Price> price() {
        return whole.worth().price();
    }

    @Override
    public int trial() {
        return 0;
    }

    @Override
    public List<Turn> earlier() {
        return List.of();
    }

    @Override
    public long seed() {
        return 1;
    }

    @Override
    public List<Blob> reference() {
        return whole.key().reference();
    }
}

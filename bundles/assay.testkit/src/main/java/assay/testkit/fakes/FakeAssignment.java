// SPDX-License-Identifier: Apache-2.0
package assay.testkit.fakes;

import assay.core.content.Blob;
import assay.core.spi.solver.Assignment;
import assay.core.task.Brief;
import assay.core.task.Price;
import assay.core.task.Task;
import assay.core.work.Turn;
import assay.core.work.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An assignment made of values. */
public record FakeAssignment(
        String task, Brief brief, Optional<Price> price, Worker worker, int trial, List<Turn> earlier, long seed,
        List<Blob> reference, Optional<Blob> prompt) implements Assignment {
    public FakeAssignment {
        earlier = List.copyOf(earlier);
        reference = List.copyOf(reference);
    }

    /** First turn of the first trial, without the reference. */
    public static FakeAssignment of(Task task, Worker worker) {
        return new FakeAssignment(task.id(), task.brief(), task.worth().price(), worker, 0, List.of(), 42, List.of(), Optional.empty());
    }

    /** As {@link #of}, with the reference that only solvers registered for it may see. */
    public static FakeAssignment seeing(Task task, Worker worker) {
        return new FakeAssignment(task.id(), task.brief(), task.worth().price(), worker, 0, List.of(), 42, task.key().reference(), Optional.empty());
    }

    public FakeAssignment inTrial(int number) {
        return new FakeAssignment(task, brief, price, worker, number, earlier, seed, reference, prompt);
    }

    /** The next turn, after this one. */
    public FakeAssignment after(Turn turn) {
        List<Turn> turns = new ArrayList<>(earlier);
        turns.add(turn);
        return new FakeAssignment(task, brief, price, worker, trial, turns, seed, reference, prompt);
    }

    /** With a prompt file that says this. */
    public FakeAssignment told(String words) {
        return new FakeAssignment(task, brief, price, worker, trial, earlier, seed, reference, Optional.of(Blob.ofText("prompt.txt", "text/plain", words)));
    }
}

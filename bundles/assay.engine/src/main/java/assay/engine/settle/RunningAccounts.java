// SPDX-License-Identifier: Apache-2.0
package assay.engine.settle;

import assay.core.problem.Resumable;
import assay.core.problem.UserError;
import assay.core.run.Plan;
import assay.core.run.PolicyChoice;
import assay.core.spi.store.Delivery;
import assay.core.spi.store.Fact;
import assay.engine.cell.CellWork;
import assay.engine.cell.Sheet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * Settles each task of a run when its last cell ends, while others are still at work. What it leaves out, such as tasks
 * whose cells did not all end, is for {@link Settling} afterwards. Safe for use by many threads.
 */
public final class RunningAccounts {
    /** Beyond so many cells a task, what waits for the last of them would fill the memory. */
    private static final int MOST_CELLS = 1_000;

    private final Reckoning reckoning;
    private final Plan plan;
    private final long cells;
    private final Consumer<List<Fact>> sink;
    private final Map<Long, List<Reckoning.Cell>> begun = new ConcurrentHashMap<>();
    private final Map<PolicyChoice, LongAdder> settled = new ConcurrentHashMap<>();
    private final Set<PolicyChoice> broken = ConcurrentHashMap.newKeySet();

    /** @param sink takes settlements, which may be stored later */
    public RunningAccounts(Reckoning reckoning, Plan plan, Consumer<List<Fact>> sink) {
        this.reckoning = reckoning;
        this.plan = plan;
        this.cells = (long) plan.workers().size() * plan.schedule().trials();
        this.sink = sink;
    }

    /** Hears that a cell ended, for the first time. */
    public void ended(Sheet sheet, CellWork.Done done) {
        List<Delivery> handed = done.handed().stream().map(Delivery::of).toList();
        if (cells > MOST_CELLS || Engagements.needsVerdicts(done.ended(), handed)) return;
        List<Reckoning.Cell> its = begun.computeIfAbsent(sheet.ordinal(), t -> new ArrayList<>());
        synchronized (its) {
            its.add(new Reckoning.Cell(done.ended(), Engagements.plain(done.ended(), handed, sheet.task()::rubric)));
            if (its.size() < cells) return;
        }
        begun.remove(sheet.ordinal());
        its.sort(Comparator.comparing(c -> c.ended().cell()));
        Reckoning.Piece piece = new Reckoning.Piece(sheet.ordinal(), sheet.task().id(), sheet.text(), sheet::task, its);
        for (PolicyChoice p : plan.policies()) if (!broken.contains(p)) settle(p, piece);
    }

    private void settle(PolicyChoice choice, Reckoning.Piece piece) {
        Fact.Settled fact;
        try {
            fact = reckoning.settled(choice, piece, Optional.empty()).orElseThrow();
        } catch (UserError | Resumable e) { // told when it is tried again afterwards
            broken.add(choice);
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        sink.accept(List.of(fact));
        settled.computeIfAbsent(choice, c -> new LongAdder()).increment();
    }

    /** Whether a policy has settled every task of the run. */
    public boolean isSettled(PolicyChoice choice) {
        return Optional.ofNullable(settled.get(choice)).map(LongAdder::sum).orElse(0L) == plan.tasks();
    }
}

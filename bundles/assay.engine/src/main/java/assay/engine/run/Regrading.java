// SPDX-License-Identifier: Apache-2.0
package assay.engine.run;

import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.core.run.Plan;
import assay.core.spi.engine.Progress;
import assay.core.spi.engine.RegradeRequest;
import assay.core.spi.engine.RunEnd;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.task.Task;
import assay.engine.cell.Histories;
import assay.engine.cell.StreamedHistories;
import assay.engine.cell.Workroom;
import assay.engine.journal.Batch;
import assay.engine.journal.Cursor;
import assay.engine.plan.Planner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Grades what a run has stored anew, where rubric, graders or profile make a difference. */
final class Regrading {
    private static final int AT_ONCE = 8;

    private final Tools tools;
    private final Planner planner;
    private final RunStore store;
    private final String run;

    Regrading(Tools tools, Planner planner, RunStore store, String run) {
        this.tools = tools;
        this.planner = planner;
        this.store = store;
        this.run = run;
    }

    RunEnd regrade(RegradeRequest request, Progress progress) throws IOException, InterruptedException {
        Plan old = StoredRun.of(store, tools.texts(), run).plan();
        Plan plan = new Plan(old.suites(), old.workers(), old.schedule(), old.limits(), request.grading().orElse(old.grading()),
                request.profile().orElse(old.profile()), old.policies());
        UnaryOperator<Task> rubrics = rubrics(request, plan);
        if (request.continueTurns()) planner.recheck(plan, plan.limits().budget().isPresent());
        Ledger ledger = new Ledger(plan).noting(store.cells(run), c -> true).turned(plan.cells());
        Workroom.Past past = new Workroom.Past(false, true, Optional.empty());
        try (Execution execution = new Execution(tools, store, run, plan, plan.limits(), past)) {
            progress.planned(run, plan.cells(), ledger.count());
            if (request.continueTurns())
                execution.work(ledger, plan.schedule().concurrency(), progress, execution.working(Histories.asked(store, run), rubrics));
            else grade(execution, ledger, Math.min(AT_ONCE, plan.schedule().concurrency()), progress, rubrics);
            execution.settleOrTell(plan.policies());
            execution.note(execution.counts().verdicts.sum() + " verdicts were asked for; " + execution.counts().changed.sum() + " cells changed.");
            return execution.end();
        }
    }

    /** Without workers it is short, so that all is read in one go and stored in batches: a verdict that cost something has its replies stored. */
    private void grade(Execution execution, Ledger ledger, int concurrency, Progress progress, UnaryOperator<Task> rubrics) throws InterruptedException {
        try (Cursor<Fact.TaskText, Long> tasks = new Cursor<>(store.tasks(run), Fact.TaskText::ordinal);
                StreamedHistories histories = new StreamedHistories(store, run);
                Batch batch = new Batch(store)) {
            Manner manner = new Manner(ordinal -> execution.sheet(tasks.of(ordinal).get(0), rubrics), histories, false, batch::add);
            execution.work(ledger, concurrency, progress, manner);
        }
    }

    private UnaryOperator<Task> rubrics(RegradeRequest request, Plan plan) throws IOException, InterruptedException {
        Map<String, Task> given = new HashMap<>();
        Problems problems = new Problems();
        for (Path place : request.suites()) tools.suites().read(place, t -> given.put(t.id(), t), problems);
        problems.orThrow();
        if (!given.isEmpty() && !isAnyStored(given)) throw unknown(request);
        planner.checkGraders(given.values(), plan.grading(), problems);
        problems.orThrow();
        return stored -> {
            Task t = given.get(stored.id());
            return t == null ? stored : new Task(stored.id(), stored.brief(), t.rubric(), t.key(), stored.worth(), stored.labels(), stored.background());
        };
    }

    private boolean isAnyStored(Map<String, Task> given) {
        try (Stream<Fact.TaskText> tasks = store.tasks(run)) {
            return tasks.anyMatch(t -> given.containsKey(t.id()));
        }
    }

    private UserError unknown(RegradeRequest request) {
        return new UserError(Place.in(String.valueOf(request.suites().get(0))), "Run \"" + run + "\" has none of the tasks of this suite.",
                "Name the suite that was run, with its rubrics changed.");
    }
}

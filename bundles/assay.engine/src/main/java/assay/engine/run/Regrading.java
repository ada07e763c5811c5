// SPDX-License-Identifier: Apache-2.0
package assay.engine.run;

import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.core.run.Plan;
import assay.core.spi.engine.Progress;
import assay.core.spi.engine.RegradeRequest;
import assay.core.spi.engine.RunEnd;
import assay.core.spi.store.Cursor;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.task.Task;
import assay.engine.cell.Histories;
import assay.engine.cell.StreamedHistories;
import assay.engine.cell.Workroom;
import assay.engine.journal.Batch;
import assay.engine.plan.Filing;
import assay.engine.plan.Planner;
import assay.engine.plan.Rubrics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Grades what a run has stored anew, where rubric, graders or profile make a difference; what they are now is stored first. */
final class Regrading {
    private static final int AT_ONCE = 8;

    private final Tools tools;
    private final Planner planner;
    private final Filing filing;
    private final RunStore store;
    private final String run;

    Regrading(Tools tools, Planner planner, Filing filing, RunStore store, String run) {
        this.tools = tools;
        this.planner = planner;
        this.filing = filing;
        this.store = store;
        this.run = run;
    }

    RunEnd regrade(RegradeRequest request, Progress progress) throws IOException, InterruptedException {
        StoredRun stored = StoredRun.of(store, tools.texts(), run);
        Plan old = stored.plan();
        Plan plan = new Plan(old.suites(), old.workers(), old.schedule(), old.limits(), request.grading().orElse(old.grading()),
                request.profile().orElse(old.profile()), old.policies(), old.rates(), old.route());
        Rubrics rubrics = rubrics(request, plan);
        if (request.continueTurns()) planner.recheck(plan, plan.limits().budget().isPresent());
        filing.revise(store, stored.fact(), plan, rubrics);
        Ledger ledger = new Ledger(plan).noting(store.cells(run), c -> true).turned(plan.cells());
        Workroom.Past past = new Workroom.Past(false, true, Optional.empty());
        try (Execution execution = new Execution(tools, store, run, plan, plan.limits(), past)) {
            progress.planned(run, plan.cells(), ledger.count());
            if (request.continueTurns())
                execution.work(ledger, plan.schedule().concurrency(), progress, execution.working(Histories.asked(store, run)));
            else grade(execution, ledger, Math.min(AT_ONCE, plan.schedule().concurrency()), progress);
            execution.settleOrTell(plan.policies());
            execution.note(execution.counts().verdicts.sum() + " verdicts were asked for; " + execution.counts().changed.sum() + " cells changed.");
            return execution.end();
        }
    }

    /** Without workers it is short, so that all is read in one go and stored in batches: a verdict that cost something has its replies stored. */
    private void grade(Execution execution, Ledger ledger, int concurrency, Progress progress) throws InterruptedException {
        try (Cursor<Fact.TaskText, Long> tasks = new Cursor<>(store.tasks(run), Fact.TaskText::ordinal);
                StreamedHistories histories = new StreamedHistories(store, run);
                Batch batch = new Batch(store)) {
            Manner manner = new Manner(ordinal -> execution.sheet(tasks.of(ordinal).get(0)), histories, false, batch::add);
            execution.work(ledger, concurrency, progress, manner);
        }
    }

    private Rubrics rubrics(RegradeRequest request, Plan plan) throws IOException, InterruptedException {
        Map<String, Task> given = new HashMap<>();
        Problems problems = new Problems();
        for (Path place : request.suites()) tools.suites().read(place, t -> given.put(t.id(), t), problems);
        problems.orThrow();
        Rubrics rubrics = new Rubrics(given);
        if (!rubrics.isEmpty() && !concernAny(rubrics)) throw unknown(request);
        if (request.grading().isEmpty()) planner.checkGraders(given.values().iterator(), plan.grading(), plan.limits().budget().isPresent(), problems);
        else checkAll(rubrics, plan, problems);
        problems.orThrow();
        return rubrics;
    }

    /** Another plan of graders concerns every task. */
    private void checkAll(Rubrics rubrics, Plan plan, Problems problems) throws InterruptedException {
        try (Stream<Fact.TaskText> tasks = store.tasks(run)) {
            planner.checkGraders(tasks.map(t -> rubrics.over(tools.texts().task(t.text(), store::blob))).iterator(), plan.grading(),
                    plan.limits().budget().isPresent(), problems);
        }
    }

    private boolean concernAny(Rubrics rubrics) {
        try (Stream<Fact.TaskText> tasks = store.tasks(run)) {
            return tasks.anyMatch(t -> rubrics.concern(t.id()));
        }
    }

    private UserError unknown(RegradeRequest request) {
        return new UserError(Place.in(String.valueOf(request.suites().get(0))), "Run \"" + run + "\" has none of the tasks of this suite.",
                "Name the suite that was run, with its rubrics changed.");
    }
}

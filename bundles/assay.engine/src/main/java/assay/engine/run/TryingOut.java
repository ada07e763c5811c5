// SPDX-License-Identifier: Apache-2.0
package assay.engine.run;

import assay.core.content.Digester;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.run.Limits;
import assay.core.run.Plan;
import assay.core.run.Stamp;
import assay.core.spi.engine.Progress;
import assay.core.spi.engine.Tryouts;
import assay.core.spi.store.Cursor;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.task.Task;
import assay.core.work.Worker;
import assay.engine.cell.Histories;
import assay.engine.cell.Sheet;
import assay.engine.cell.Workroom;
import assay.engine.plan.Filing;
import assay.engine.plan.Planner;
import assay.engine.plugin.Candidate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** One tryout: draws the sample, files it as a run, and has the candidate work or grade in it. What was filed goes on. */
final class TryingOut {
    private final Tools tools;
    private final Candidate candidate;
    private final RunStore store;
    private final Tryouts.Request request;
    private final String name;

    /** @param tools with the crew of the candidate */
    TryingOut(Tools tools, Candidate candidate, RunStore store, Tryouts.Request request) {
        this.tools = tools;
        this.candidate = candidate;
        this.store = store;
        this.request = request;
        this.name = request.run() + Tryouts.MARK + Digester.of("tryout/1").text(candidate.stamp().sha256()).number(request.cells())
                .number(request.seed()).finish().hex().substring(0, 8);
    }

    /** @throws UserError for a run that holds a tryout */
    static void refuse(String run) {
        if (run.contains(Tryouts.MARK)) throw new UserError(Place.in("run"), "Run \"" + run + "\" holds a tryout of a plugin.",
                "Go on with it as it was begun: assay plugins try FILE --on " + run.substring(0, run.indexOf(Tryouts.MARK)) + " --sample N.");
    }

    String name() {
        return name;
    }

    Tryouts.Tryout tryOut(Supplier<List<Stamp>> by, Progress progress) throws InterruptedException {
        refuse(request.run());
        Plan base = StoredRun.of(store, tools.texts(), request.run()).plan();
        boolean works = base.workers().stream().anyMatch(candidate::works);
        Sample sample = drawn(base, works);
        if (sample.offered() == 0) throw nothingToTry(base);
        if (store.run(name).isEmpty())
            new SampledRun(store, name, base, request, sample.cells())
                    .file(tools.texts(), works ? Optional.empty() : Optional.of(candidate.graders()), tools.time().now(), by.get());
        Plan plan = StoredRun.of(store, tools.texts(), name).plan();
        Limits limits = SampledRun.capped(plan.limits(), request);
        if (works) new Planner(tools.crew(), tools.suites(), new Filing(tools.suites(), tools.texts(), tools.time(), by), n -> 0)
                .recheck(plan, limits.budget().isPresent());
        return new Tryouts.Tryout(executed(plan, limits, works, progress), sample.cells().size(), sample.offered(), works);
    }

    private assay.core.spi.engine.RunEnd executed(Plan plan, Limits limits, boolean works, Progress progress) throws InterruptedException {
        Ledger ledger = new Ledger(plan).noting(store.cells(name), c -> !c.outcome().isResumable());
        Workroom.Past past = new Workroom.Past(false, true, Optional.empty());
        try (Execution execution = new Execution(tools, store, name, plan, limits, past)) {
            progress.planned(name, plan.cells(), ledger.count());
            Histories histories = Histories.asked(store, name);
            execution.work(ledger, plan.schedule().concurrency(), progress, works ? execution.working(histories) : execution.grading(histories));
            execution.settleOrTell(plan.policies());
            return execution.end();
        }
    }

    private Sample drawn(Plan base, boolean works) {
        Sample sample = new Sample(request.cells(), request.seed());
        try (Cursor<Fact.CellEnded, Long> cells = new Cursor<>(store.cells(request.run()), c -> c.cell().task());
                Cursor<Fact.TaskText, Long> tasks = new Cursor<>(store.tasks(request.run()), Fact.TaskText::ordinal)) {
            while (cells.key().isPresent()) {
                long task = cells.key().get();
                List<Fact.TaskText> text = tasks.of(task);
                boolean all = works || candidate.grades(sheet(base, task, text.get(0)));
                for (Fact.CellEnded c : cells.of(task)) {
                    Worker worker = base.workers().get(c.cell().worker());
                    if (all && c.outcome().counts() && (works ? candidate.works(worker) : c.turn() >= 0)) sample.offer(c.cell());
                }
            }
        }
        return sample;
    }

    private Sheet sheet(Plan base, long ordinal, Fact.TaskText text) {
        Task task = tools.texts().task(text.text(), store::blob);
        return Sheet.of(ordinal, task, text.digest(), base.grading());
    }

    private UserError nothingToTry(Plan base) {
        Set<String> workers = new java.util.TreeSet<>(base.workers().stream().map(Worker::label).toList());
        return new UserError(Place.in("--on " + request.run()), candidate.offers().isEmpty()
                ? "The bundle offers no provider, solver or grader; nothing else can be tried."
                : "No cell of the run that was assessed uses what the bundle offers: " + candidate.offers() + ".",
                "Workers of the run: " + String.join(", ", workers) + ".");
    }
}

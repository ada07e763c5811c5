// SPDX-License-Identifier: Apache-2.0
package assay.engine.run;

import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.core.run.Limits;
import assay.core.run.Plan;
import assay.core.run.PolicyChoice;
import assay.core.run.RunRates;
import assay.core.run.Stamp;
import assay.core.settings.Settings;
import assay.core.spi.engine.Engine;
import assay.core.spi.engine.PreferEnd;
import assay.core.spi.engine.PreferRequest;
import assay.core.spi.engine.Progress;
import assay.core.spi.engine.RegradeRequest;
import assay.core.spi.engine.ResumeOptions;
import assay.core.spi.engine.RunEnd;
import assay.core.spi.engine.RunRequest;
import assay.core.spi.store.RunStore;
import assay.engine.cell.Histories;
import assay.engine.cell.Workroom;
import assay.engine.plan.Filing;
import assay.engine.plan.Planned;
import assay.engine.plan.Planner;
import assay.engine.plan.Rubrics;
import assay.engine.settle.RunningAccounts;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Plans and executes runs. */
public final class Runs implements Engine {
    private final Tools tools;
    private final Filing filing;
    private final Planner planner;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    /** @param by the build of Assay that plans */
    public Runs(Tools tools, Supplier<List<Stamp>> by) {
        this.tools = tools;
        this.filing = new Filing(tools.suites(), tools.texts(), tools.time(), by);
        this.planner = new Planner(tools.crew(), tools.suites(), filing, bound -> ThreadLocalRandom.current().nextInt(bound));
    }

    @Override
    public RunEnd run(RunStore store, RunRequest request, Progress progress) throws IOException, InterruptedException {
        Planned planned = planner.plan(store, request);
        Plan plan = planned.plan();
        return exclusively(planned.run(), () -> {
            Workroom.Past past = new Workroom.Past(true, true, request.reuse());
            try (Execution execution = new Execution(tools, store, planned.run(), plan, plan.limits(), past)) {
                progress.planned(planned.run(), plan.cells(), 0);
                planned.notes().forEach(n -> {
                    progress.note(n);
                    execution.note(n);
                });
                RunningAccounts accounts = execution.accounts();
                execution.work(new Ledger(plan), plan.schedule().concurrency(), progress,
                        execution.working(Histories.NONE, planned.tasks(), accounts::ended));
                execution.settleOrTell(plan.policies().stream().filter(p -> !accounts.isSettled(p)).toList());
                return execution.end();
            }
        });
    }

    @Override
    public RunEnd resume(RunStore store, String run, ResumeOptions options, Progress progress) throws IOException, InterruptedException {
        TryingOut.refuse(run);
        return exclusively(run, () -> {
            Plan plan = StoredRun.of(store, tools.texts(), run).plan();
            planner.recheck(plan, options.budget().or(plan.limits()::budget).isPresent());
            Ledger ledger = new Ledger(plan).noting(store.cells(run), c -> !c.outcome().isResumable());
            Limits old = plan.limits();
            Limits limits = new Limits(old.calls(), old.steps(), old.callTime(), old.cellTime(), options.budget().or(old::budget));
            Workroom.Past past = new Workroom.Past(false, options.repeatPossiblyPaid(), Optional.empty());
            try (Execution execution = new Execution(tools, store, run, plan, limits, past)) {
                progress.planned(run, plan.cells(), ledger.count());
                int concurrency = options.concurrency().orElse(plan.schedule().concurrency());
                execution.work(ledger, concurrency, progress, execution.working(Histories.asked(store, run)));
                execution.settleOrTell(plan.policies());
                return execution.end();
            }
        });
    }

    @Override
    public RunEnd regrade(RunStore store, String run, RegradeRequest request, Progress progress) throws IOException, InterruptedException {
        TryingOut.refuse(run);
        return exclusively(run, () -> new Regrading(tools, planner, filing, store, run).regrade(request, progress));
    }

    @Override
    public RunEnd reprice(RunStore store, String run, List<PolicyChoice> policies, Optional<Settings> rates, Progress progress)
            throws IOException, InterruptedException {
        return exclusively(run, () -> {
            Plan before = StoredRun.of(store, tools.texts(), run).plan();
            RunRates now = rates.map(before.rates()::then).orElse(before.rates());
            Problems problems = new Problems();
            boolean everything = policies.isEmpty() || !now.equals(before.rates());
            List<PolicyChoice> checked = planner.policies(everything ? together(before.policies(), policies) : policies, problems);
            problems.orThrow();
            Plan plan = before.reckoned(before.policies(), now);
            revise(store, run, plan);
            try (Execution execution = new Execution(tools, store, run, plan, plan.limits(), new Workroom.Past(false, true, Optional.empty()))) {
                progress.planned(run, plan.cells(), plan.cells());
                Instant begun = tools.time().now();
                long settled = execution.settle(checked);
                double took = Duration.between(begun, tools.time().now()).toMillis() / 1e3;
                revise(store, run, plan.reckoned(together(before.policies(), checked), now));
                execution.note(String.format(Locale.ROOT, "%d jobs were settled anew in %.1f s.", settled, took));
                return execution.end();
            }
        });
    }

    @Override
    public PreferEnd prefer(RunStore store, String run, PreferRequest request, Progress progress) throws IOException, InterruptedException {
        return exclusively(run, () -> new Preferring(tools, store, run, request).prefer(progress));
    }

    private static List<PolicyChoice> together(List<PolicyChoice> some, List<PolicyChoice> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    /** Rates are stored before anything is settled at them, policies once they have settled: reports show what all of them say. */
    private void revise(RunStore store, String run, Plan plan) {
        filing.revise(store, StoredRun.of(store, tools.texts(), run).fact(), plan, new Rubrics(Map.of()));
    }

    /** Work on a run that nobody else works on meanwhile. */
    @FunctionalInterface
    private interface Exclusive<R> {
        R work() throws IOException, InterruptedException;
    }

    private <R> R exclusively(String run, Exclusive<R> work) throws IOException, InterruptedException {
        if (!busy.add(run)) throw new UserError(Place.in("run"), "Run \"" + run + "\" is being worked on.", "Wait until that has ended.");
        try {
            return work.work();
        } finally {
            busy.remove(run);
        }
    }
}

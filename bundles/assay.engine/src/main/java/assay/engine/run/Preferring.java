// SPDX-License-Identifier: Apache-2.0
package assay.engine.run;

import assay.core.content.Digest;
import assay.core.grading.Preference;
import assay.core.money.Money;
import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.core.run.CellId;
import assay.core.run.Keys;
import assay.core.run.Limits;
import assay.core.run.Plan;
import assay.core.spi.comparer.Comparer;
import assay.core.spi.engine.PreferEnd;
import assay.core.spi.engine.PreferRequest;
import assay.core.spi.engine.Progress;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.task.Task;
import assay.core.work.ModelName;
import assay.core.work.Outcome;
import assay.core.work.Submission;
import assay.engine.cell.ComparingDesk;
import assay.engine.cell.Workroom;
import assay.engine.plan.Askable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Goes through the tasks of a run and has submissions compared, those of each trial with each other; stores what is preferred. */
final class Preferring {
    private final Tools tools;
    private final RunStore store;
    private final String run;
    private final PreferRequest request;
    private final String other;
    private final Map<Digest, Fact.Preferred> known = new HashMap<>();
    private final List<Tallied> tallies = new ArrayList<>();

    Preferring(Tools tools, RunStore store, String run, PreferRequest request) {
        this.tools = tools;
        this.store = store;
        this.run = run;
        this.request = request;
        this.other = request.against().orElse(run);
    }

    PreferEnd prefer(Progress progress) throws InterruptedException {
        Plan plan = StoredRun.of(store, tools.texts(), run).plan();
        Plan against = StoredRun.of(store, tools.texts(), other).plan();
        Limits limits = new Limits(plan.limits().calls(), plan.limits().steps(), plan.limits().callTime(), plan.limits().cellTime(),
                request.budget().or(plan.limits()::budget));
        String fingerprint = fingerprint(limits.budget().isPresent());
        Opponents.of(run, plan, request.against(), against, request.workers()).forEach(o -> tallies.add(new Tallied(o)));
        try (Stream<Fact.Preferred> stored = store.preferences(run)) {
            stored.filter(f -> f.comparer().equals(request.comparer())).forEach(f -> known.merge(f.key(), f, (a, b) -> b.preference() instanceof Preference.Given ? b : a));
        }
        try (Execution execution = new Execution(tools, store, run, plan, limits, new Workroom.Past(false, true, Optional.empty()))) {
            Workroom room = execution.room();
            progress.planned(run, plan.tasks() * trials(plan, against) * tallies.size(), 0);
            int concurrency = request.concurrency().orElse(plan.schedule().concurrency());
            ComparingDesk desk = new ComparingDesk(room, request.comparer(), request.with());
            try (Together pool = new Together(concurrency, room.halt())) {
                Tasks others = new Tasks(store, tools.texts(), other);
                for (long task = 0; task < plan.tasks() && !room.halt().isSet(); task++) each(task, plan, against, others, fingerprint, desk, pool, progress);
                pool.finish();
            }
            room.halt().orThrow();
            return new PreferEnd(tallies.stream().map(Tallied::standing).toList(), room.counts().modelCalls.sum(), room.halt().reason(), execution.notes());
        }
    }

    private static int trials(Plan plan, Plan against) {
        return Math.min(plan.schedule().trials(), against.schedule().trials());
    }

    private String fingerprint(boolean capped) throws InterruptedException {
        if (tools.crew().comparers().offer(request.comparer()).isEmpty())
            throw new UserError(Place.in("--by " + request.comparer()), "No installed bundle compares under that name.",
                    "Installed: " + String.join(", ", tools.crew().comparers().names()) + ".");
        Problems problems = new Problems();
        List<ModelName> models = new ArrayList<>();
        String fingerprint = tools.crew().comparers().lend(request.comparer(), lease -> {
            Comparer c = lease.service();
            c.check(request.with(), problems);
            problems.orThrow();
            models.addAll(c.models(request.with()));
            return c.fingerprint(request.with()).orElseGet(() -> lease.stamp().sha256());
        });
        Askable askable = new Askable(tools.crew().providers(), capped, problems);
        for (ModelName m : models) askable.check(m, "--by " + request.comparer());
        problems.orThrow();
        return fingerprint;
    }

    private void each(long ordinal, Plan plan, Plan against, Tasks others, String fingerprint, ComparingDesk desk, Together pool, Progress progress)
            throws InterruptedException {
        Task task = Tasks.of(store.task(run, ordinal).orElseThrow(), store, tools.texts());
        Optional<Long> there = request.against().isEmpty() ? Optional.of(ordinal) : others.same(task, ordinal);
        for (Tallied t : tallies) {
            for (int trial = 0; trial < trials(plan, against); trial++) {
                Optional<Handed> one = handed(run, new CellId(ordinal, t.opponents().first(), trial));
                int number = trial;
                Optional<Handed> two = there.flatMap(o -> handed(other, new CellId(o, t.opponents().second(), number)));
                if (one.isEmpty() || two.isEmpty()) t.without();
                else pair(task, t, one.get(), two.get(), fingerprint, desk, pool, progress);
            }
        }
    }

    /** A submission that counts, and where it stands. */
    private record Handed(Fact.Side side, Submission submission) {
        private Keys.Placed placed() {
            return new Keys.Placed(side.run() + " " + side.cell() + " " + side.turn(), submission.digest());
        }
    }

    private Optional<Handed> handed(String of, CellId cell) {
        return store.cell(of, cell).filter(c -> c.turn() >= 0).flatMap(c -> store.submissions(of, cell).stream().filter(h -> h.turn() == c.turn()).findFirst())
                .map(h -> new Handed(new Fact.Side(of, cell, h.turn()), h.submission()));
    }

    private void pair(Task task, Tallied tally, Handed one, Handed two, String fingerprint, ComparingDesk desk, Together pool, Progress progress)
            throws InterruptedException {
        Digest key = Keys.preference(task, one.placed(), two.placed(), request.comparer(), request.with(), fingerprint);
        Fact.Preferred before = known.get(key);
        if (before != null && before.preference() instanceof Preference.Given) {
            tally.add(before, one.side());
            progress.ended(Outcome.ASSESSED, false, 0);
            return;
        }
        boolean inOrder = one.placed().place().compareTo(two.placed().place()) <= 0;
        Handed first = inOrder ? one : two;
        Handed second = inOrder ? two : one;
        ComparingDesk.Match match = new ComparingDesk.Match(task, key, first.side(), first.submission(), second.side(), second.submission(), before != null);
        pool.execute(() -> desk.compare(match).ifPresent(fact -> {
            tally.add(fact, one.side());
            progress.ended(Outcome.ASSESSED, false, fact.preference().grounds().spent().cost().map(Money::micros).orElse(0L));
        }));
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.engine.run;

import assay.core.run.CellId;
import assay.core.run.Limits;
import assay.core.run.Plan;
import assay.core.run.Schedule;
import assay.core.run.Stamp;
import assay.core.run.SuiteRef;
import assay.core.spi.engine.Tryouts;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.suite.Texts;
import assay.core.work.Outcome;
import assay.core.work.Spent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * The cells of a sample filed as a run of its own, with the tasks, workers and trials that they need. Cells that come of these
 * and were not drawn are withheld.
 */
final class SampledRun {
    private static final String NOT_DRAWN = "not drawn for the tryout";

    private final RunStore store;
    private final String name;
    private final Plan base;
    private final String from;
    private final List<CellId> cells;
    private final Map<Long, Integer> tasks;
    private final Map<Integer, Integer> workers;
    private final Plan plan;

    SampledRun(RunStore store, String name, Plan base, Tryouts.Request request, List<CellId> cells) {
        this.store = store;
        this.name = name;
        this.base = base;
        this.from = request.run();
        this.cells = cells;
        this.tasks = Sample.places(cells.stream().map(CellId::task).toList());
        this.workers = Sample.places(cells.stream().map(CellId::worker).toList());
        this.plan = planned(request);
    }

    private Plan planned(Tryouts.Request request) {
        List<SuiteRef> suites = new ArrayList<>();
        long first = 0;
        for (SuiteRef s : base.suites()) {
            long from = first;
            long drawn = tasks.keySet().stream().filter(t -> t >= from && t < from + s.tasks()).count();
            if (drawn > 0) suites.add(new SuiteRef(s.id(), s.version(), s.title(), s.digest(), drawn));
            first += s.tasks();
        }
        Schedule schedule = base.schedule();
        return new Plan(suites, workers.keySet().stream().map(base.workers()::get).toList(), schedule,
                capped(base.limits(), request), base.grading(), base.profile(), base.policies(), base.rates(), base.route());
    }

    static Limits capped(Limits limits, Tryouts.Request request) {
        return new Limits(limits.calls(), limits.steps(), limits.callTime(), limits.cellTime(), request.budget().or(limits::budget));
    }

    /** @param graders whose verdicts are not taken over; empty = the submissions are not taken over either */
    void file(Texts texts, Optional<Set<String>> graders, Instant now, List<Stamp> by) {
        List<Fact> facts = new ArrayList<>(List.of(new Fact.Run(name, texts.plan(plan), now, by)));
        tasks.forEach((old, ordinal) -> {
            Fact.TaskText t = store.task(from, old).orElseThrow();
            facts.add(new Fact.TaskText(name, ordinal, t.id(), t.digest(), t.text()));
        });
        Set<CellId> drawn = new HashSet<>();
        for (CellId cell : cells) {
            CellId here = new CellId(tasks.get(cell.task()), workers.get(cell.worker()), cell.trial());
            drawn.add(here);
            graders.ifPresent(g -> facts.addAll(handedIn(cell, here, g)));
        }
        all().filter(c -> !drawn.contains(c)).forEach(c ->
                facts.add(new Fact.CellEnded(name, c, 0, Outcome.WITHHELD, -1, Optional.empty(), Spent.NOTHING, NOT_DRAWN, now)));
        store.append(facts);
    }

    private java.util.stream.Stream<CellId> all() {
        return LongStream.range(0, plan.cells()).mapToObj(i -> {
            int trials = plan.schedule().trials();
            long row = i / trials;
            return new CellId(row / plan.workers().size(), (int) (row % plan.workers().size()), (int) (i % trials));
        });
    }

    private List<Fact> handedIn(CellId cell, CellId here, Set<String> graders) {
        List<Fact> facts = new ArrayList<>();
        for (Fact.Handed h : store.submissions(from, cell))
            facts.add(new Fact.Handed(name, here, h.turn(), h.attempt(), h.submission(), h.feedback(), h.by(), h.at(), h.provenance()));
        for (Fact.Rated r : store.verdicts(from, cell))
            if (!graders.contains(r.grader())) facts.add(new Fact.Rated(name, here, r.turn(), r.key(), r.grader(), r.verdict(), r.by(), r.at()));
        return facts;
    }
}

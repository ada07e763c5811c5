// SPDX-License-Identifier: Apache-2.0
package assay.web.runs.diff;

import assay.core.problem.UserError;
import assay.core.report.PairedRuns;
import assay.core.run.Plan;
import assay.core.spi.analysis.Pairing;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.suite.Texts;
import assay.core.spi.web.NoSuchPage;
import assay.core.spi.web.Visit;
import assay.core.work.Worker;
import assay.web.runs.Paging;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run against another: tasks that both have, regressions first.
 *
 * @param others runs that it can be laid beside
 * @param refused why the two cannot be compared; empty where they can
 */
public record DiffPage(String run, List<String> others, Choice choice, Optional<Found> found, String refused) {
    private static final int ON_A_PAGE = 100;
    private static final int LISTED = 12;

    /** What is compared; empty = not chosen. */
    public record Choice(String other, String worker, String otherWorker, List<String> workers, List<String> otherWorkers) {}

    /** What came of it. */
    public record Found(PairedRuns paired, List<Plans.Line> settings, List<String> warnings, List<Row> rows, Paging paging, long lost, long won) {}

    /**
     * A cell that came out otherwise.
     *
     * @param kind {@code bad} where it got worse, {@code ok} where it got better
     * @param beforeCell empty where it is not to be found
     */
    public record Row(PairedRuns.Changed changed, String kind, String beforeCell, String afterCell) {}

    public static DiffPage of(Visit visit, Fact.Run run, Texts texts, Pairing pairing) {
        RunStore store = visit.store();
        List<String> others = store.runs().stream().map(Fact.Run::run).filter(r -> !r.equals(run.run())).toList().reversed();
        Optional<String> named = visit.query("other");
        Plan plan = texts.plan(run.plan());
        List<String> workers = labels(plan);
        if (named.isEmpty()) return new DiffPage(run.run(), others, new Choice("", "", "", workers, List.of()), Optional.empty(), "");
        Fact.Run other = store.run(named.get()).orElseThrow(() -> new NoSuchPage("There is no run \"" + named.get() + "\" in the store."));
        Plan otherPlan = texts.plan(other.plan());
        Choice choice = new Choice(other.run(), visit.query("worker").orElse(""), visit.query("other-worker").orElse(""), workers, labels(otherPlan));
        try {
            return new DiffPage(run.run(), others, choice, Optional.of(found(visit, run, plan, other, otherPlan, choice, texts, pairing)), "");
        } catch (UserError e) {
            return new DiffPage(run.run(), others, choice, Optional.empty(), e.getMessage());
        }
    }

    private static List<String> labels(Plan plan) {
        return plan.workers().stream().map(Worker::label).toList();
    }

    /** The other run is the earlier one: what got worse in this one is a regression. */
    private static Found found(Visit visit, Fact.Run run, Plan plan, Fact.Run other, Plan otherPlan, Choice choice, Texts texts, Pairing pairing) {
        boolean same = choice.worker().isEmpty() && choice.otherWorker().isEmpty() && choice.workers().stream().anyMatch(choice.otherWorkers()::contains);
        String mine = choice.worker().isEmpty() ? choice.workers().get(0) : choice.worker();
        String theirs = choice.otherWorker().isEmpty() ? choice.otherWorkers().contains(mine) ? mine : choice.otherWorkers().get(0) : choice.otherWorker();
        PairedRuns paired = same ? pairing.pair(visit.store(), other.run(), run.run()) : pairing.pair(visit.store(), other.run(), theirs, run.run(), mine);
        TaskSets sets = TaskSets.of(visit.store(), texts, other.run(), otherPlan, run.run(), plan);
        List<PairedRuns.Changed> sorted = paired.changed().stream().sorted(Comparator.comparingInt(DiffPage::gain).thenComparing(PairedRuns.Changed::task)).toList();
        Paging paging = Paging.of(visit, ON_A_PAGE, sorted.size());
        List<Row> rows = sorted.subList((int) paging.from(), (int) paging.to()).stream().map(c -> new Row(c, gain(c) < 0 ? "bad" : gain(c) > 0 ? "ok" : "off",
                cell(sets.before(), otherPlan, same ? c.worker() : theirs, c), cell(sets.after(), plan, same ? c.worker() : mine, c))).toList();
        return new Found(paired, Plans.differences(otherPlan, plan, worker(otherPlan, same ? mine(choice) : theirs), worker(plan, same ? mine(choice) : mine)), warnings(sets), rows, paging,
                sorted.stream().filter(c -> gain(c) < 0).count(), sorted.stream().filter(c -> gain(c) > 0).count());
    }

    private static String mine(Choice choice) {
        return choice.workers().stream().filter(choice.otherWorkers()::contains).findFirst().orElseThrow();
    }

    private static Worker worker(Plan plan, String label) {
        return plan.workers().stream().filter(w -> w.label().equals(label)).findFirst().orElseThrow(() -> new NoSuchPage("There is no worker \"" + label + "\"."));
    }

    private static String cell(Map<String, Long> ordinals, Plan plan, String worker, PairedRuns.Changed c) {
        Long ordinal = ordinals.get(c.task());
        int index = labels(plan).indexOf(worker);
        return ordinal == null || index < 0 ? "" : ordinal + "." + index + "." + c.trial();
    }

    /** Complete work lost or won counts before criteria that went one way or the other. */
    private static int gain(PairedRuns.Changed c) {
        int complete = (c.after().equals("complete") ? 1 : 0) - (c.before().equals("complete") ? 1 : 0);
        int criteria = c.criteria().stream().mapToInt(x -> met(x.after()) - met(x.before())).sum();
        return 10_000 * complete + criteria;
    }

    private static int met(String standing) {
        return standing.equals("met") ? 1 : 0;
    }

    private static List<String> warnings(TaskSets sets) {
        List<String> all = new ArrayList<>();
        warn(all, sets.onlyBefore(), "of the other run are not in this one and are left out");
        warn(all, sets.onlyAfter(), "of this run are not in the other one and are left out");
        warn(all, sets.rubrics(), "of both have another rubric or key: what differs may be the grading and not the work");
        warn(all, sets.briefs(), "of both were put to workers in other words or with other files");
        if (sets.common() == 0) all.add("The two runs have no task in common.");
        return all;
    }

    private static void warn(List<String> all, List<String> tasks, String words) {
        if (!tasks.isEmpty())
            all.add(assay.html.Figures.count(tasks.size(), "task") + " " + words + ": " + String.join(", ", tasks.subList(0, Math.min(LISTED, tasks.size()))) + (tasks.size() > LISTED ? " …" : "."));
    }
}

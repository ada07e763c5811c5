// SPDX-License-Identifier: Apache-2.0
package assay.analysis;

import assay.analysis.planning.VarianceSplit;
import assay.analysis.statistic.ClusteredRatio;
import assay.analysis.statistic.Intervals;
import assay.analysis.statistic.PairedAmounts;
import assay.analysis.statistic.PairedRates;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.report.Contrast;
import assay.core.report.Estimate;
import assay.core.run.Plan;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.suite.Texts;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Lays workers of one run, or of two, side by side, task by task. */
public final class Comparison {
    private final Texts texts;

    public Comparison(Texts texts) {
        this.texts = texts;
    }

    /** Reads the rates of a run. */
    public Rates rates(RunStore store, String run) {
        Fact.Run stored = store.run(run).orElseThrow(() -> StoredRunAnalyst.unknown(store, run));
        return Rates.of(store, run, texts.plan(stored.plan()));
    }

    /** What the policies of a run make of its workers. */
    public Purses purses(RunStore store, Rates rates) {
        return Purses.of(store, texts, rates.run(), plan(store, rates.run()), rates);
    }

    /** The tasks of a run in parts. */
    public Parts parts(RunStore store, String run, Parts.By by) {
        return Parts.of(store, texts, run, plan(store, run), by);
    }

    private Plan plan(RunStore store, String run) {
        return texts.plan(store.run(run).orElseThrow(() -> StoredRunAnalyst.unknown(store, run)).plan());
    }

    /** Over the tasks of which a policy made something for both, or those of them in a part. */
    public PairedAmounts amounts(Purses a, String workerA, Purses b, String workerB, String policy, Purses.What what, Predicate<String> part) {
        return amounts(a.of(policy, workerA), b.of(policy, workerB), what, part);
    }

    private static PairedAmounts amounts(Map<String, Purses.Purse> a, Map<String, Purses.Purse> b, Purses.What what, Predicate<String> part) {
        PairedAmounts paired = new PairedAmounts();
        new TreeMap<>(a).forEach((task, x) -> {
            if (b.containsKey(task) && part.test(task)) paired.add(what.of(x), what.of(b.get(task)));
        });
        return paired;
    }

    /** Over the tasks of a part; empty where the two share none of them. */
    public Optional<Contrast> contrast(Rates a, String workerA, Rates b, String workerB, Predicate<String> part) {
        PairedRates paired = new PairedRates();
        var other = b.of(workerB);
        a.of(workerA).forEach((task, x) -> {
            Rates.Count y = other.get(task);
            if (y != null && part.test(task)) paired.add(x.complete(), x.assessed(), y.complete(), y.assessed());
        });
        return paired.contrast(named(a, b, workerA), named(b, a, workerB));
    }

    /** A worker, with its run where there are two. */
    public static String named(Rates run, Rates other, String worker) {
        return run.run().equals(other.run()) ? worker : worker + " in " + run.run();
    }

    /** @throws UserError when the two share no task that both have assessed cells for */
    public Contrast contrast(Rates a, String workerA, Rates b, String workerB) {
        return contrast(a, workerA, b, workerB, task -> true)
                .orElseThrow(() -> new UserError(Place.in(workerA), workerA + " of " + a.run() + " and " + workerB + " of " + b.run()
                        + " have no task in common that both were assessed on.", "Compare runs of the same suite that have ended."));
    }

    /** The variance of the difference of two workers, as the tasks that both have assessed cells for show it. */
    public VarianceSplit split(Rates a, String workerA, Rates b, String workerB) {
        VarianceSplit split = new VarianceSplit();
        var other = b.of(workerB);
        a.of(workerA).forEach((task, x) -> {
            Rates.Count y = other.get(task);
            if (y != null) split.add(x.complete(), x.assessed(), y.complete(), y.assessed());
        });
        return split;
    }

    /** The completion rate over all assessed cells; empty without any. */
    public Optional<Estimate> completion(Rates rates, String worker) {
        ClusteredRatio ratio = new ClusteredRatio();
        rates.of(worker).values().forEach(c -> ratio.add(c.complete(), c.assessed()));
        long assessed = (long) ratio.denominators();
        return assessed == ratio.clusters() ? Intervals.wilson(ratio.numerators(), assessed) : Intervals.share(ratio, assessed);
    }
}

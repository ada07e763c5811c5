// SPDX-License-Identifier: Apache-2.0
package assay.analysis;

import assay.analysis.planning.VarianceSplit;
import assay.analysis.statistic.ClusteredRatio;
import assay.analysis.statistic.Intervals;
import assay.analysis.statistic.PairedRates;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.report.Contrast;
import assay.core.report.Estimate;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.suite.Texts;
import java.util.Optional;

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

    /** @throws UserError when the two share no task that both have assessed cells for */
    public Contrast contrast(Rates a, String workerA, Rates b, String workerB) {
        PairedRates paired = new PairedRates();
        var other = b.of(workerB);
        a.of(workerA).forEach((task, x) -> {
            Rates.Count y = other.get(task);
            if (y != null) paired.add(x.complete(), x.assessed(), y.complete(), y.assessed());
        });
        boolean same = a.run().equals(b.run());
        return paired.contrast(same ? workerA : workerA + " in " + a.run(), same ? workerB : workerB + " in " + b.run())
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

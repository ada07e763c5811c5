// SPDX-License-Identifier: Apache-2.0
package assay.web.runs.economy;

import assay.core.problem.UserError;
import assay.core.report.Advice;
import assay.core.report.Report;
import assay.core.settings.Settings;
import assay.core.spi.analysis.Advising;
import assay.core.spi.analysis.Advising.Assumed;
import assay.core.spi.analysis.Analyst;
import assay.core.spi.engine.Engine;
import assay.core.spi.engine.Progress;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.web.runs.kept.Kept;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reckons the money of a run under other assumptions, and stores nothing of it. Safe for use by several threads. */
public final class Economy {
    /** Runs of more tasks are not settled anew for a page. */
    static final long MOST_TASKS = 2_000;
    private static final int KEPT = 4;
    private static final int PAGES = 32;
    private final Advising advising;
    private final Analyst analyst;
    private final Engine engine;
    private final Kept<Advising.Outlook> outlooks = new Kept<>(o -> 1, KEPT);
    private final Kept<List<Advice>> advice = new Kept<>(a -> 1, PAGES);
    private final Kept<Reckoned> reports = new Kept<>(r -> 1, PAGES);

    public Economy(Advising advising, Analyst analyst, Engine engine) {
        this.advising = advising;
        this.analyst = analyst;
        this.engine = engine;
    }

    /**
     * A run as its policies settle it.
     *
     * @param remark why it is the stored one although something was set; empty where it is not
     */
    record Reckoned(Report report, String remark) {}

    Advising.Outlook outlook(RunStore store, Fact.Run run) throws InterruptedException {
        return outlooks.of(store, run, "", () -> advising.of(store, run.run())).value();
    }

    List<Advice> advice(RunStore store, Fact.Run run, List<Assumed> set) throws InterruptedException {
        Advising.Outlook outlook = outlook(store, run);
        return advice.of(store, run, set.toString(), () -> outlook.advise(set).stream().filter(a -> !a.swings().isEmpty()).toList()).value();
    }

    Reckoned reckoned(RunStore store, Fact.Run run, List<Assumed> set) throws InterruptedException {
        Advising.Outlook outlook = outlook(store, run);
        Settings rates = outlook.rates(set);
        boolean same = rates.equals(outlook.rates(List.of()));
        return reports.of(store, run, same ? "" : rates.canonical(), () -> same ? new Reckoned(analyst.report(store, run.run()), "") : anew(store, run, rates, outlook.tasks())).value();
    }

    private Reckoned anew(RunStore store, Fact.Run run, Settings rates, long tasks) {
        if (tasks > MOST_TASKS)
            return new Reckoned(analyst.report(store, run.run()), "The run has " + tasks + " tasks, more than the " + MOST_TASKS + " that are settled anew for a page: earnings are at the rates of the run. assay reprice "
                    + run.run() + " --rates FILE settles them at others.");
        try {
            WhatIfStore tried = new WhatIfStore(store);
            engine.reprice(tried, run.run(), List.of(), Optional.of(rates), Progress.SILENT);
            return new Reckoned(analyst.report(tried, run.run()), "");
        } catch (UserError e) {
            return new Reckoned(analyst.report(store, run.run()), "Earnings are at the rates of the run: " + e.getMessage());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while settling", e);
        }
    }

    public String pulse() {
        return outlooks.pulse() + advice.pulse() + reports.pulse();
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.engine.run;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.run.Plan;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.suite.Texts;
import java.util.List;
import java.util.stream.Collectors;

/** A run as the store has it, planned as it counts now. */
record StoredRun(Fact.Run fact, Plan plan) {

    /** @throws UserError when there is no such run, or it was cut off before all of its tasks were stored */
    static StoredRun of(RunStore store, Texts texts, String name) {
        Fact.Run run = store.run(name).orElseThrow(() -> new UserError(Place.in("run"), "There is no run \"" + name + "\".", known(store.runs())));
        Plan plan = texts.plan(run.plan());
        if (store.task(name, plan.tasks() - 1).isEmpty())
            throw new UserError(Place.in("run"), "Run \"" + name + "\" was stopped while it was planned, and not all of its tasks were stored.",
                    "Nothing of it was paid for. Start it again under another name: assay run SUITE --worker W.");
        return new StoredRun(run, plan);
    }

    private static String known(List<Fact.Run> runs) {
        return runs.isEmpty() ? "There is none yet; start one with: assay run SUITE --worker W."
                : "Runs: " + runs.stream().map(Fact.Run::run).collect(Collectors.joining(", ")) + ".";
    }
}

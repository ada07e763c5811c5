// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.analysis.pairwise.Contest;
import assay.core.grading.Preference;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.run.Plan;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.suite.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Comparisons that a run has stored.
 *
 * @param contests of workers; the run is named with them where there are two
 * @param raters who gave them
 * @param inconsistent in how many of them what was said hung on the order
 * @param unsettled comparisons that failed or are waited for, and are not among the contests
 */
record StoredContests(List<Contest> contests, List<String> raters, long inconsistent, long unsettled) {

    /** @param rater whose alone; absent = everybody's */
    static StoredContests of(RunStore store, Texts texts, String run, Optional<String> rater) {
        Map<String, Plan> plans = new HashMap<>();
        plans.put(run, plan(store, texts, run));
        List<Fact.Preferred> found;
        try (Stream<Fact.Preferred> all = store.preferences(run)) {
            found = all.toList();
        }
        TreeSet<String> raters = found.stream().map(f -> f.preference().rater().name()).collect(Collectors.toCollection(TreeSet::new));
        if (found.isEmpty())
            throw new UserError(Place.in("--run"), "Run \"" + run + "\" has no comparisons.", "Have its submissions compared first: assay prefer " + run + " --by judge[model=…].");
        if (rater.isPresent() && !raters.contains(rater.get()))
            throw new UserError(Place.in("--rater"), "\"" + rater.get() + "\" compared nothing in run \"" + run + "\".", "Raters: " + String.join(", ", raters) + ".");
        List<Fact.Preferred> heard = found.stream().filter(f -> rater.isEmpty() || f.preference().rater().name().equals(rater.get())).toList();
        for (Fact.Preferred f : heard)
            for (Fact.Side s : List.of(f.first(), f.second())) plans.computeIfAbsent(s.run(), name -> plan(store, texts, name));
        List<Contest> contests = new ArrayList<>();
        long inconsistent = 0;
        for (Fact.Preferred f : heard) {
            if (!(f.preference() instanceof Preference.Given given)) continue;
            if (given.isInconsistent()) inconsistent++;
            double share = switch (given.better()) {
                case FIRST -> 1;
                case SECOND -> 0;
                case TIE -> 0.5;
            };
            contests.add(new Contest(name(f.first(), plans), name(f.second(), plans), share));
        }
        List<String> named = rater.map(List::of).orElse(List.copyOf(raters));
        return new StoredContests(contests, named, inconsistent, heard.size() - contests.size());
    }

    private static String name(Fact.Side side, Map<String, Plan> plans) {
        String worker = plans.get(side.run()).workers().get(side.cell().worker()).label();
        return plans.size() == 1 ? worker : worker + " in " + side.run();
    }

    private static Plan plan(RunStore store, Texts texts, String run) {
        return texts.plan(store.run(run).orElseThrow(() -> new UserError(Place.in("--run"), "There is no run \"" + run + "\".",
                "Runs: " + store.runs().stream().map(Fact.Run::run).collect(Collectors.joining(", ")) + ".")).plan());
    }
}

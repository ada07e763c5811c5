// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.analysis.Comparison;
import assay.analysis.Rates;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.report.Contrast;
import java.util.ArrayList;
import java.util.List;

/** Which workers a command compares. */
final class Pairs {
    private Pairs() {}

    /** Two workers, each of a run. */
    record Pair(String a, String b) {}

    /** Workers of one run: the two named, else all against each other. */
    static List<Pair> within(Rates run, List<String> named) {
        named.forEach(w -> known(run, w));
        if (named.size() == 2) return List.of(new Pair(named.get(0), named.get(1)));
        if (named.size() > 2 || named.size() == 1)
            throw new UserError(Place.in("--worker"), "Comparing within one run takes two workers, not " + named.size() + ".",
                    "Name two, or none to compare all.");
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < run.workers().size(); i++)
            for (int j = i + 1; j < run.workers().size(); j++) pairs.add(new Pair(run.workers().get(i), run.workers().get(j)));
        if (pairs.isEmpty())
            throw new UserError(Place.in(run.run()), "The run has " + run.workers().size() + " worker, and a comparison takes two.", "Name a second run.");
        return pairs;
    }

    /** Workers of two runs: those named, else those of the same name in both, else the only one of each. */
    static List<Pair> across(Rates a, Rates b, List<String> named) {
        if (named.size() == 2) return List.of(new Pair(known(a, named.get(0)), known(b, named.get(1))));
        if (named.size() > 2) throw new UserError(Place.in("--worker"), "At most two workers can be named, not " + named.size() + ".", "");
        if (named.size() == 1) return List.of(new Pair(known(a, named.get(0)), known(b, named.get(0))));
        List<Pair> same = a.workers().stream().filter(b.workers()::contains).map(w -> new Pair(w, w)).toList();
        if (!same.isEmpty()) return same;
        if (a.workers().size() == 1 && b.workers().size() == 1) return List.of(new Pair(a.workers().get(0), b.workers().get(0)));
        throw new UserError(Place.in(a.run()), "No worker of " + a.run() + " is in " + b.run() + " too.",
                "Name one of each with --worker A --worker B. " + a.run() + " has " + String.join(", ", a.workers()) + "; "
                        + b.run() + " has " + String.join(", ", b.workers()) + ".");
    }

    static List<Contrast> contrasts(Comparison comparison, Rates a, Rates b, List<Pair> pairs) {
        return pairs.stream().map(p -> comparison.contrast(a, p.a(), b, p.b())).toList();
    }

    /** @throws UserError when the run has no such worker */
    static String known(Rates run, String worker) {
        if (run.workers().contains(worker)) return worker;
        throw new UserError(Place.in("--worker"), "Run " + run.run() + " has no worker \"" + worker + "\".",
                "It has " + String.join(", ", run.workers()) + ".");
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.analysis.tally;

import assay.core.report.Ablation;
import assay.core.work.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What each setting does in which workers differ. Memory grows with workers and not with tasks. */
final class AblationTally {
    private final List<Worker> workers;
    private final List<Factors.Factor> factors;
    private final List<List<LevelTally>> tallies = new ArrayList<>();

    /** @param left labels of workers that are compared with nobody */
    AblationTally(List<Worker> workers, Set<String> left, int trials) {
        this.workers = workers;
        factors = Factors.of(workers, left);
        for (Factors.Factor f : factors) {
            List<Integer> base = f.levels().values().iterator().next();
            tallies.add(f.levels().values().stream().map(l -> new LevelTally(l, l == base ? List.of() : pairs(f, l, base), trials)).toList());
        }
    }

    private List<LevelTally.Pair> pairs(Factors.Factor factor, List<Integer> level, List<Integer> base) {
        return level.stream().flatMap(w -> Factors.like(w, factor.name(), base, workers).map(b -> new LevelTally.Pair(w, b)).stream()).toList();
    }

    /** @param stints of one task, by worker */
    void add(List<Stint> stints) {
        tallies.forEach(levels -> levels.forEach(l -> l.add(stints)));
    }

    List<Ablation> ablations() {
        List<Ablation> found = new ArrayList<>();
        for (int f = 0; f < factors.size(); f++) {
            List<String> values = List.copyOf(factors.get(f).levels().keySet());
            List<Ablation.Level> levels = new ArrayList<>();
            for (int l = 0; l < values.size(); l++) levels.add(tallies.get(f).get(l).level(values.get(l), workers));
            found.add(new Ablation(factors.get(f).family(), factors.get(f).name(), levels));
        }
        return found;
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.analysis.tally;

import assay.core.report.Ablation.Level;
import assay.core.settings.Setting;
import assay.core.work.Worker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** In which settings the workers of a run differ: those of one model, or of one way without a model, make a family. */
final class Factors {
    private static final String SOLVER = "solver";

    private Factors() {}

    /**
     * A setting that differs within a family.
     *
     * @param family what its workers have in common
     * @param levels workers, by their place in the plan, of each value; the first value is the base
     */
    record Factor(String family, String name, Map<String, List<Integer>> levels) {}

    /** In the order in which families and settings were written. */
    static List<Factor> of(List<Worker> workers, Set<String> left) {
        Map<String, List<Integer>> families = new LinkedHashMap<>();
        for (int w = 0; w < workers.size(); w++)
            if (!left.contains(workers.get(w).label())) families.computeIfAbsent(family(workers.get(w)), f -> new ArrayList<>()).add(w);
        List<Factor> factors = new ArrayList<>();
        families.forEach((family, members) -> {
            for (String name : names(workers, members)) {
                Map<String, List<Integer>> levels = new LinkedHashMap<>();
                members.forEach(w -> levels.computeIfAbsent(level(workers.get(w), name), l -> new ArrayList<>()).add(w));
                if (levels.size() > 1) factors.add(new Factor(family, name, levels));
            }
        });
        return factors;
    }

    /** The one among these workers that differs from this one in the named setting alone. */
    static Optional<Integer> like(int worker, String but, List<Integer> among, List<Worker> workers) {
        Map<String, String> wanted = others(workers.get(worker), but);
        return among.stream().filter(w -> others(workers.get(w), but).equals(wanted)).findFirst();
    }

    private static String family(Worker w) {
        return w.model().map(Object::toString).orElse(w.solver() + ":" + w.variant());
    }

    private static Set<String> names(List<Worker> workers, List<Integer> members) {
        Set<String> names = new LinkedHashSet<>(Set.of(SOLVER));
        members.forEach(w -> names.addAll(workers.get(w).settings().keys()));
        return names;
    }

    private static String level(Worker w, String name) {
        return values(w).getOrDefault(name, Level.UNSET);
    }

    private static Map<String, String> others(Worker w, String but) {
        Map<String, String> values = values(w);
        values.remove(but);
        return values;
    }

    private static Map<String, String> values(Worker w) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(SOLVER, w.solver());
        for (Map.Entry<String, Setting> s : w.settings().values().entrySet()) values.put(s.getKey(), s.getValue().toString());
        return values;
    }
}

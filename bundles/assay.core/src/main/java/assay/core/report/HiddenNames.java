// SPDX-License-Identifier: Apache-2.0
package assay.core.report;

import assay.core.work.Worker;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Workers under other names, in the order of the plan.
 *
 * @param names by label; empty = every worker keeps its own
 */
record HiddenNames(Map<String, String> names) {
    static final HiddenNames NONE = new HiddenNames(Map.of());
    private static final int LETTERS = 26;

    static HiddenNames of(List<Worker> workers) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Worker w : workers) names.put(w.label(), hidden(names.size()).label());
        return new HiddenNames(names);
    }

    private static Worker hidden(int number) {
        String letters = number < LETTERS ? "" : String.valueOf((char) ('A' + number / LETTERS - 1));
        return Worker.modelFree("worker", letters + (char) ('A' + number % LETTERS));
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    String of(String label) {
        return names.getOrDefault(label, label);
    }

    List<Worker> workers(List<Worker> workers) {
        if (isEmpty()) return workers;
        return java.util.stream.IntStream.range(0, workers.size()).mapToObj(HiddenNames::hidden).toList();
    }

    /** A sentence in which labels may stand; longer ones first, since one may begin another. */
    String in(String sentence) {
        String hidden = sentence;
        for (String label : names.keySet().stream().sorted(Comparator.comparingInt(String::length).reversed()).toList()) hidden = hidden.replace(label, names.get(label));
        return hidden;
    }
}

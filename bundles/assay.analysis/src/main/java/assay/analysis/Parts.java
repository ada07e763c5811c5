// SPDX-License-Identifier: Apache-2.0
package assay.analysis;

import assay.core.report.PriceBand;
import assay.core.run.Plan;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.suite.Texts;
import assay.core.task.Task;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The tasks of a run in parts that are compared apart. */
public final class Parts {
    /** The part that has all tasks. */
    public static final String ALL = "all tasks";

    private final Map<String, Set<String>> tasks = new TreeMap<>();

    private final By by;

    private Parts(By by) {
        this.by = by;
    }

    /** How tasks are parted. */
    public enum By {
        CATEGORY, CAPABILITY, PRICE;

        private List<String> values(Task task) {
            PriceBand band = PriceBand.of(task);
            return switch (this) {
                case CATEGORY -> List.of(task.labels().category().orElse("none"));
                case CAPABILITY -> task.labels().capabilities().isEmpty() ? List.of("none") : task.labels().capabilities();
                case PRICE -> List.of(band.label());
            };
        }
    }

    static Parts of(RunStore store, Texts texts, String run, Plan plan, By by) {
        Parts parts = new Parts(by);
        try (Stream<Fact.TaskText> all = store.tasks(run)) {
            all.forEachOrdered(t -> by.values(texts.task(t.text(), store::blob)).forEach(v -> parts.tasks.computeIfAbsent(v, x -> new HashSet<>()).add(Rates.key(plan, t))));
        }
        return parts;
    }

    /** Cheap tasks first, else in the order of their names. */
    public List<String> names() {
        if (by != By.PRICE) return List.copyOf(tasks.keySet());
        return Stream.of(PriceBand.values()).map(PriceBand::label).filter(tasks::containsKey).toList();
    }

    public boolean holds(String part, String task) {
        return tasks.get(part).contains(task);
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.web.runs.matrix;

import assay.core.grading.Assessment;
import assay.core.report.PriceBand;
import assay.core.run.Plan;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.suite.Texts;
import assay.core.task.Criterion;
import assay.core.task.Importance;
import assay.core.task.Task;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a run once, task by task, into an index of its cells. */
public final class IndexReader {
    private final Map<String, Integer> categories = new LinkedHashMap<>();
    private final Map<String, Integer> capabilities = new LinkedHashMap<>();
    private final CellIndex index;

    private IndexReader(CellIndex index) {
        this.index = index;
    }

    /** @throws ArithmeticException where the run has more than {@link CellIndex#MOST} cells */
    public static CellIndex read(RunStore store, Texts texts, String run, Plan plan) {
        if (plan.cells() > CellIndex.MOST) throw new ArithmeticException(plan.cells() + " cells are too many for an index");
        List<String> categories = new ArrayList<>();
        List<String> capabilities = new ArrayList<>();
        IndexReader reader = new IndexReader(new CellIndex((int) plan.tasks(), plan.workers().size(), plan.schedule().trials(), categories, capabilities));
        try (Stream<Fact.TaskText> tasks = store.tasks(run); Stream<Fact.CellEnded> states = store.states(run)) {
            Iterator<Fact.CellEnded> cells = states.iterator();
            Fact.CellEnded[] ahead = {cells.hasNext() ? cells.next() : null};
            tasks.forEachOrdered(t -> {
                Task task = texts.task(t.text(), store::blob);
                reader.add((int) t.ordinal(), task);
                Set<String> critical = task.rubric().criteria().stream().filter(c -> c.importance() == Importance.CRITICAL).map(Criterion::id).collect(Collectors.toCollection(HashSet::new));
                for (; ahead[0] != null && ahead[0].cell().task() <= t.ordinal(); ahead[0] = cells.hasNext() ? cells.next() : null) reader.add(ahead[0], critical);
            });
        }
        categories.addAll(reader.categories.keySet());
        capabilities.addAll(reader.capabilities.keySet());
        return reader.index;
    }

    private void add(int ordinal, Task task) {
        index.ids[ordinal] = task.id();
        index.category[ordinal] = task.labels().category().map(c -> number(categories, c)).orElse(-1);
        index.abilities[ordinal] = task.labels().capabilities().stream().mapToInt(c -> number(capabilities, c)).toArray();
        index.band[ordinal] = (byte) PriceBand.of(task).ordinal();
        index.price[ordinal] = task.worth().price().map(p -> p.usd().micros()).orElse(-1L);
    }

    private static int number(Map<String, Integer> names, String name) {
        return names.computeIfAbsent(name, n -> names.size());
    }

    private void add(Fact.CellEnded state, Set<String> critical) {
        int place = index.place(state.cell().task(), state.cell().worker(), state.cell().trial());
        index.outcome[place] = (byte) state.outcome().ordinal();
        index.seconds[place] = state.spent().time().toMillis() / 1000f;
        index.cost[place] = state.spent().cost().map(m -> m.micros()).orElse(0L);
        if (state.complete()) index.flags[place] |= CellIndex.COMPLETE;
        if (state.assessment().isEmpty()) return;
        Assessment a = state.assessment().get();
        if (a.score().isPresent()) index.score[place] = (float) a.score().getAsDouble();
        if (a.isNearMiss()) index.flags[place] |= CellIndex.NEAR;
        for (String failed : a.failed()) if (critical.contains(failed)) index.flags[place] |= CellIndex.CRITICAL;
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.analysis.stored;

import assay.analysis.ratings.Row;
import assay.core.run.CellId;
import assay.core.run.Plan;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.work.Worker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which submission of a run a row of an outside table speaks of. */
final class Targets {
    private static final Pattern ITEM = Pattern.compile("(\\d{1,18})\\.(\\d{1,9})\\.(\\d{1,9})(?:/(\\d{1,9}))?");

    private final RunStore store;
    private final String run;
    private final Plan plan;
    private final Map<String, Long> ordinals = new HashMap<>();
    private CellId looked = new CellId(-1, 0, 0);
    private List<Fact.Handed> handed = List.of();

    Targets(RunStore store, String run, Plan plan) {
        this.store = store;
        this.run = run;
        this.plan = plan;
        try (Stream<Fact.TaskText> tasks = store.tasks(run)) {
            tasks.forEach(t -> ordinals.put(t.id(), t.ordinal()));
        }
    }

    /** A submission, or why there is none. */
    record Target(Optional<Fact.Handed> handed, String missing) {
        static Target missing(String why) {
            return new Target(Optional.empty(), why);
        }
    }

    Target of(Row row) {
        String item = row.cells().get("item");
        return item != null ? item(item) : named(row);
    }

    private Target item(String item) {
        Matcher m = ITEM.matcher(item);
        if (!m.matches()) return Target.missing("\"" + item + "\" is no submission; an item is a cell such as 3.0.0, or 3.0.0/1 for its second turn");
        try {
            CellId cell = new CellId(Long.parseLong(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)));
            return turn(cell, m.group(4) == null ? 0 : Integer.parseInt(m.group(4)), "item " + item);
        } catch (NumberFormatException e) {
            return Target.missing("the run has no item " + item);
        }
    }

    private Target named(Row row) {
        String task = row.cells().getOrDefault("task", "");
        if (!ordinals.containsKey(task)) return Target.missing(task.isEmpty() ? "the row names neither an item nor a task" : "the run has no task \"" + task + "\"");
        String worker = row.cells().getOrDefault("worker", "");
        List<Integer> workers = workers(worker);
        if (workers.size() != 1)
            return Target.missing(workers.isEmpty() ? "the run has no worker \"" + worker + "\"" : "\"" + worker + "\" may be " + workers.size() + " workers of the run");
        Optional<Integer> trial = whole(row, "trial");
        Optional<Integer> turn = whole(row, "turn");
        if (trial.isEmpty() || turn.isEmpty()) return Target.missing("trial and turn are whole numbers from 0");
        return turn(new CellId(ordinals.get(task), workers.get(0), trial.get()), turn.get(), "task \"" + task + "\", worker \"" + worker + "\"");
    }

    /** By label, or as it is called where it was recorded; nobody where a run of one worker is meant. */
    private List<Integer> workers(String name) {
        if (name.isEmpty()) return plan.workers().size() == 1 ? List.of(0) : List.of();
        List<Integer> exact = new ArrayList<>();
        List<Integer> called = new ArrayList<>();
        for (int i = 0; i < plan.workers().size(); i++) {
            Worker w = plan.workers().get(i);
            if (w.label().equals(name)) exact.add(i);
            if (w.variant().equals(name) || w.variant().endsWith("#" + name) || w.model().filter(m -> m.model().equals(name)).isPresent()) called.add(i);
        }
        return exact.isEmpty() ? called : exact;
    }

    private static Optional<Integer> whole(Row row, String column) {
        String word = row.cells().getOrDefault(column, "0");
        return word.matches("\\d{1,9}") ? Optional.of(Integer.parseInt(word)) : Optional.empty();
    }

    private Target turn(CellId cell, int turn, String said) {
        if (!cell.equals(looked)) {
            handed = store.submissions(run, cell);
            looked = cell;
        }
        Optional<Fact.Handed> found = handed.stream().filter(h -> h.turn() == turn).findFirst();
        return found.isPresent() ? new Target(found, "") : Target.missing("nothing was handed in for " + said + ", trial " + cell.trial() + ", turn " + turn);
    }
}

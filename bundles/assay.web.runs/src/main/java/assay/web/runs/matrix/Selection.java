// SPDX-License-Identifier: Apache-2.0
package assay.web.runs.matrix;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What of an index a filter lets through, sorted. */
public final class Selection {
    private final CellIndex index;
    private final Filter filter;
    private final int worker;
    private final Optional<Looked> looked;

    /**
     * @param labels of the workers, in the order of the plan
     * @param looked present where the filter asks for people
     */
    public Selection(CellIndex index, Filter filter, List<String> labels, Optional<Looked> looked) {
        this.index = index;
        this.filter = filter;
        this.looked = looked;
        this.worker = filter.cells().worker().isEmpty() ? -1 : labels.indexOf(filter.cells().worker());
        if (worker < 0 && !filter.cells().worker().isEmpty())
            throw new assay.core.spi.web.NoSuchPage("The run has no worker \"" + filter.cells().worker() + "\"; it has " + String.join(", ", labels) + ".");
    }

    /** Ordinals of tasks that have a cell that is let through. */
    public int[] tasks() {
        IntPredicate wanted = taskWanted();
        int[] found = IntStream.range(0, index.tasks).filter(t -> index.ids[t] != null && wanted.test(t) && (filter.cells().any() || hasCell(t))).toArray();
        return sorted(found);
    }

    /** Places of the cells that are let through. */
    public int[] cells() {
        return Arrays.stream(tasks()).flatMap(t -> IntStream.range(index.place(t, 0, 0), index.place(t + 1, 0, 0)).filter(p -> cellWanted(p) && index.hasEnded(p))).toArray();
    }

    private IntPredicate taskWanted() {
        Filter.Labels labels = filter.labels();
        int category = labels.category().isEmpty() ? -1 : index.categories.indexOf(labels.category());
        int capability = labels.capability().isEmpty() ? -1 : index.capabilities.indexOf(labels.capability());
        if (category < 0 && !labels.category().isEmpty() || capability < 0 && !labels.capability().isEmpty()) return t -> false;
        String text = filter.text().toLowerCase(java.util.Locale.ROOT);
        return t -> (category < 0 || index.category[t] == category)
                && (capability < 0 || Arrays.stream(index.abilities[t]).anyMatch(a -> a == capability))
                && (labels.band().isEmpty() || index.band(t) == labels.band().get())
                && (text.isEmpty() || index.ids[t].toLowerCase(java.util.Locale.ROOT).contains(text))
                && (!filter.cells().differ() || index.differs(t));
    }

    private boolean hasCell(int task) {
        for (int p = index.place(task, 0, 0), end = index.place(task + 1, 0, 0); p < end; p++) if (cellWanted(p)) return true;
        return false;
    }

    /** Whether a cell is let through. */
    public boolean cellWanted(int place) {
        Filter.Cells wanted = filter.cells();
        if (worker >= 0 && place / index.trials % index.workers != worker) return false;
        if (!index.hasEnded(place)) return wanted.show().equals("waiting") || wanted.show().equals("all") && !wanted.critical() && !wanted.needsPersons();
        return isShown(place) && (!wanted.critical() || index.is(place, CellIndex.CRITICAL))
                && (!wanted.audited() || looked.orElseThrow().audited().get(place)) && (!wanted.disagree() || looked.orElseThrow().disagree().get(place));
    }

    private boolean isShown(int place) {
        return switch (filter.cells().show()) {
            case "all" -> true;
            case "complete" -> index.is(place, CellIndex.COMPLETE);
            case "failed" -> index.outcome(place).counts() && !index.is(place, CellIndex.COMPLETE);
            case "near" -> index.is(place, CellIndex.NEAR);
            case "open" -> index.outcome(place) == assay.core.work.Outcome.OPEN;
            case "refused" -> index.outcome(place) == assay.core.work.Outcome.REFUSED;
            case "limit" -> index.outcome(place) == assay.core.work.Outcome.OUT_OF_STEPS || index.outcome(place) == assay.core.work.Outcome.OUT_OF_TIME;
            case "trouble" -> index.outcome(place).isInfrastructure();
            default -> false;
        };
    }

    private int[] sorted(int[] tasks) {
        if (filter.order() == Order.PLAN && !filter.descending()) return tasks;
        if (filter.order() == Order.ID || filter.order() == Order.PLAN) {
            Comparator<Integer> by = filter.order() == Order.PLAN ? Comparator.naturalOrder() : Comparator.comparing(t -> index.ids[t]);
            return Arrays.stream(tasks).boxed().sorted(filter.descending() ? by.reversed() : by).mapToInt(t -> t).toArray();
        }
        double[] keys = new double[index.tasks];
        for (int t : tasks) keys[t] = key(t);
        Comparator<Integer> by = Comparator.comparingDouble(t -> keys[t]);
        Comparator<Integer> directed = filter.descending() ? by.reversed() : by;
        return Arrays.stream(tasks).boxed().sorted(Comparator.<Integer, Boolean>comparing(t -> Double.isNaN(keys[t])).thenComparing(directed)).mapToInt(t -> t).toArray();
    }

    /** NaN, for sorting alone, where the task has nothing of the kind. */
    private double key(int task) {
        if (filter.order() == Order.PRICE) return index.price[task] < 0 ? Double.NaN : index.price[task];
        double sum = 0;
        int n = 0;
        for (int p = index.place(task, 0, 0), end = index.place(task + 1, 0, 0); p < end; p++) {
            if (!index.hasEnded(p) || worker >= 0 && place(p) != worker) continue;
            double value = value(p);
            if (Double.isNaN(value)) continue;
            sum += value;
            n++;
        }
        return n == 0 ? Double.NaN : sum / n;
    }

    private int place(int p) {
        return p / index.trials % index.workers;
    }

    private double value(int place) {
        return switch (filter.order()) {
            case SCORE -> index.score[place];
            case COST -> index.cost[place];
            case TIME -> index.seconds[place];
            default -> index.outcome(place).counts() ? index.is(place, CellIndex.COMPLETE) ? 1 : 0 : Double.NaN;
        };
    }
}

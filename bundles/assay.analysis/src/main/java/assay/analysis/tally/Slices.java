// SPDX-License-Identifier: Apache-2.0
package assay.analysis.tally;

import assay.core.money.Money;
import assay.core.report.PriceBand;
import assay.core.report.Score;
import assay.core.report.Slice;
import assay.core.run.Plan;
import assay.core.task.Task;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The boards of parts of the tasks: by category, capability, price band and, where there are several, suite. */
final class Slices {
    /** Values of one kind beyond this many share the slice {@value #OTHERS}, so that memory stays flat. */
    static final int VALUES = 100;
    static final String OTHERS = "others";

    private final Plan plan;
    private final Map<Slot, Group> groups = new TreeMap<>();
    private final int[] values = new int[Kind.values().length];

    Slices(Plan plan) {
        this.plan = plan;
    }

    void add(long ordinal, Task task, List<Stint> stints) {
        for (Slot slot : new HashSet<>(slots(ordinal, task))) group(slot).add(task, stints);
    }

    List<Slice> slices(List<String> workers) {
        return groups.entrySet().stream().map(e -> e.getValue().slice(e.getKey(), workers)).toList();
    }

    private List<Slot> slots(long ordinal, Task task) {
        List<Slot> slots = new ArrayList<>();
        task.labels().category().ifPresent(c -> slots.add(new Slot(Kind.CATEGORY, 0, c)));
        task.labels().capabilities().forEach(c -> slots.add(new Slot(Kind.CAPABILITY, 0, c)));
        PriceBand band = PriceBand.of(task);
        slots.add(new Slot(Kind.PRICE, band.ordinal(), band.label()));
        if (plan.suites().size() > 1) slots.add(new Slot(Kind.SUITE, 0, suite(ordinal)));
        return slots;
    }

    private String suite(long ordinal) {
        long first = 0;
        for (var suite : plan.suites()) {
            first += suite.tasks();
            if (ordinal < first) return suite.id();
        }
        return OTHERS;
    }

    private Group group(Slot slot) {
        Group known = groups.get(slot);
        if (known != null) return known;
        boolean full = values[slot.kind().ordinal()] >= VALUES;
        if (!full) values[slot.kind().ordinal()]++;
        Slot place = full ? new Slot(slot.kind(), Integer.MAX_VALUE, OTHERS) : slot;
        return groups.computeIfAbsent(place, s -> new Group(plan));
    }

    private enum Kind {
        CATEGORY("category"), CAPABILITY("capability"), PRICE("price"), SUITE("suite");

        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    /** Where a slice stands: its kind, its rank in that kind, then by value. */
    private record Slot(Kind kind, int rank, String value) implements Comparable<Slot> {
        @Override
        public int compareTo(Slot other) {
            int byKind = kind.compareTo(other.kind);
            if (byKind != 0) return byKind;
            return rank != other.rank ? Integer.compare(rank, other.rank) : value.compareTo(other.value);
        }
    }

    private static final class Group {
        private final List<Tally> tallies;
        private long tasks;
        private Optional<Money> price = Optional.empty();

        Group(Plan plan) {
            tallies = plan.workers().stream().map(w -> new Tally(plan.schedule().trials())).toList();
        }

        void add(Task task, List<Stint> stints) {
            tasks++;
            task.worth().price().ifPresent(p -> price = Optional.of(price.map(p.usd()::plus).orElse(p.usd())));
            for (int w = 0; w < tallies.size(); w++) tallies.get(w).add(task, stints.get(w));
        }

        Slice slice(Slot slot, List<String> workers) {
            List<Score> scores = new ArrayList<>();
            for (int w = 0; w < workers.size(); w++) scores.add(tallies.get(w).score(workers.get(w)));
            return new Slice(slot.kind().label, slot.value(), tasks, price, scores);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.analysis.tally;

import assay.analysis.statistic.ClusteredRatio;
import assay.analysis.statistic.Intervals;
import assay.core.grading.Ruling;
import assay.core.report.CriterionScore;
import assay.core.spi.store.Fact.CellEnded;
import assay.core.task.Criterion;
import assay.core.task.Task;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** How often criteria of one kind go right for one worker. Criteria of one task are never taken for independent. */
final class CriterionTally {
    private final Map<Label, ClusteredRatio> rates = new TreeMap<>();

    void add(Task task, Stint stint) {
        Map<Label, long[]> here = new TreeMap<>();
        Map<String, Counted> leaves = new HashMap<>();
        task.rubric().leaves().forEach(c -> leaves.put(c.id(), new Counted(c.isPitfall(),
                labels(c).stream().map(l -> here.computeIfAbsent(l, x -> new long[2])).toList())));
        for (CellEnded cell : stint.cells())
            for (Ruling r : cell.assessment().map(a -> a.rulings()).orElse(List.of())) {
                Counted counted = leaves.get(r.criterion());
                if (counted != null && r.isSettled()) counted.add(r);
            }
        here.values().removeIf(c -> c[1] == 0);
        here.forEach((label, c) -> {
            ClusteredRatio rate = rates.get(label);
            if (rate == null && rates.size() < 4 * Slices.VALUES) rates.put(label, rate = new ClusteredRatio());
            if (rate != null) rate.add(c[0], c[1]);
        });
    }

    List<CriterionScore> scores(String worker) {
        return rates.entrySet().stream().map(e -> new CriterionScore(worker, e.getKey().kind.label(), e.getKey().value,
                (long) e.getValue().numerators(), (long) e.getValue().denominators(),
                Intervals.share(e.getValue(), (long) e.getValue().denominators()))).toList();
    }

    /** A criterion, and the counts of its labels: right ones, all. */
    private record Counted(boolean pitfall, List<long[]> counts) {
        void add(Ruling ruling) {
            boolean right = (ruling.standing() == Ruling.Standing.MET) != pitfall;
            for (long[] c : counts) {
                if (right) c[0]++;
                c[1]++;
            }
        }
    }

    private static Set<Label> labels(Criterion c) {
        List<Label> labels = new ArrayList<>();
        labels.add(new Label(Kind.IMPORTANCE, c.importance().ordinal(), c.importance().name().toLowerCase(Locale.ROOT)));
        plain(Kind.DIMENSION, c.notes().dimension(), labels);
        plain(Kind.KIND, c.notes().kind(), labels);
        c.notes().tags().forEach(t -> labels.add(new Label(Kind.TAG, 0, t)));
        return new HashSet<>(labels);
    }

    private static void plain(Kind kind, Optional<String> value, List<Label> labels) {
        value.ifPresent(v -> labels.add(new Label(kind, 0, v)));
    }

    private enum Kind {
        IMPORTANCE, DIMENSION, KIND, TAG;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Label(Kind kind, int rank, String value) implements Comparable<Label> {
        @Override
        public int compareTo(Label other) {
            int byKind = kind.compareTo(other.kind);
            if (byKind != 0) return byKind;
            return rank != other.rank ? Integer.compare(rank, other.rank) : value.compareTo(other.value);
        }
    }
}

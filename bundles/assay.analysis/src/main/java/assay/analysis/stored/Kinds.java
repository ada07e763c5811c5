// SPDX-License-Identifier: Apache-2.0
package assay.analysis.stored;

import assay.analysis.statistic.ClusteredRatio;
import assay.analysis.statistic.Intervals;
import assay.core.grading.RaterKind;
import assay.core.grading.Verdict;
import assay.core.report.Estimate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which kinds of graders looked at the same things, and where they disagree: the co-occurrence of methods that Measuring Agents in
 * Production counts over systems (arXiv 2512.04123, section 6.2), counted over criteria of submissions. People and adjudicators are one kind.
 */
public final class Kinds {
    private final Map<RaterKind, Integer> counts = new EnumMap<>(RaterKind.class);
    private final Map<Couple, Meeting> couples = new TreeMap<>();

    /** Two kinds, the first of them first in {@link RaterKind}. */
    public record Couple(RaterKind a, RaterKind b) implements Comparable<Couple> {
        @Override
        public int compareTo(Couple other) {
            return a == other.a ? b.compareTo(other.b) : a.compareTo(other.a);
        }
    }

    /** A criterion on which two kinds differ. */
    public record Difference(String criterion, int both, int aAlone, int bAlone) {
        public int differing() {
            return aAlone + bAlone;
        }
    }

    /** Things at which both looked. */
    public static final class Meeting {
        private final Map<String, double[]> byTask = new LinkedHashMap<>();
        private final Map<String, int[]> byCriterion = new TreeMap<>();
        private int both;
        private int undecided;

        private void add(Opinion o, Optional<Boolean> a, Optional<Boolean> b) {
            both++;
            if (a.isEmpty() || b.isEmpty()) undecided++;
            else add(o, a.get(), b.get());
        }

        private void add(Opinion o, boolean a, boolean b) {
            double[] task = byTask.computeIfAbsent(o.task().id(), t -> new double[2]);
            if (a == b) task[0]++;
            task[1]++;
            int[] criterion = byCriterion.computeIfAbsent(o.criterion().id(), c -> new int[3]);
            criterion[0]++;
            if (a && !b) criterion[1]++;
            if (b && !a) criterion[2]++;
        }

        public int both() {
            return both;
        }

        /** Those of them on which one kind is not of one mind in itself. */
        public int undecided() {
            return undecided;
        }

        /** How often they say the same. */
        public Optional<Estimate> agreement() {
            ClusteredRatio ratio = new ClusteredRatio();
            byTask.values().forEach(t -> ratio.add(t[0], t[1]));
            return Intervals.share(ratio, both - undecided);
        }

        /** Criteria on which they differ, the worst first. */
        public List<Difference> differences() {
            List<Difference> all = new ArrayList<>();
            byCriterion.forEach((c, n) -> all.add(new Difference(c, n[0], n[1], n[2])));
            all.removeIf(d -> d.differing() == 0);
            all.sort((x, y) -> y.differing() - x.differing());
            return all;
        }
    }

    public void add(Opinion o) {
        Map<RaterKind, Optional<Boolean>> said = new EnumMap<>(RaterKind.class);
        for (Verdict.Graded g : o.standing()) said.computeIfAbsent(kind(g), k -> verdict(o, k));
        said.keySet().forEach(k -> counts.merge(k, 1, Integer::sum));
        for (RaterKind a : said.keySet())
            for (RaterKind b : said.keySet())
                if (a.compareTo(b) < 0) couples.computeIfAbsent(new Couple(a, b), c -> new Meeting()).add(o, said.get(a), said.get(b));
    }

    private static RaterKind kind(Verdict.Graded g) {
        return g.rater().kind().isPerson() ? RaterKind.HUMAN : g.rater().kind();
    }

    /** Of several graders of a kind, what more than half say. */
    private static Optional<Boolean> verdict(Opinion o, RaterKind kind) {
        if (kind == RaterKind.HUMAN) return People.verdict(o.standing());
        List<Verdict.Graded> own = o.by(kind::equals);
        long met = own.stream().filter(Verdict.Graded::met).count();
        return 2 * met == own.size() ? Optional.empty() : Optional.of(2 * met > own.size());
    }

    /** At how many things each kind looked. */
    public Map<RaterKind, Integer> counts() {
        return Map.copyOf(counts);
    }

    public Map<Couple, Meeting> couples() {
        return new TreeMap<>(couples);
    }
}

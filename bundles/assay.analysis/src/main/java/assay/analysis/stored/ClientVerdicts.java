// SPDX-License-Identifier: Apache-2.0
package assay.analysis.stored;

import assay.core.grading.RaterKind;
import assay.core.grading.Verdict;
import assay.core.task.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What people say of work beside the reference, as a reasonable client would: 1 worse, 2 as good, 3 better; accepted from 2 on (Remote Labor
 * Index, arXiv 2510.26787). It is asked by a criterion on a scale from 1 to 3 that is met from 2 on.
 */
public final class ClientVerdicts {
    /** The scale of such a criterion. */
    public static final Scale SCALE = new Scale(1, 3, 2);

    private final Map<String, Tally> byWorker = new TreeMap<>();

    /** What most of the raters say; nothing where no point has more than half of them. */
    public enum Point {
        WORSE, AS_GOOD, BETTER;

        static Optional<Point> of(double rating) {
            return rating == Math.rint(rating) ? Optional.of(values()[(int) rating - 1]) : Optional.empty();
        }
    }

    /** What was said of one worker's submissions. */
    public static final class Tally {
        private final List<List<Point>> ratings = new ArrayList<>();
        private int halves;

        /** Submissions that most call so. */
        public long of(Point p) {
            return ratings.stream().filter(r -> majority(r).equals(Optional.of(p))).count();
        }

        /** Submissions on which no point has more than half of the raters. */
        public long split() {
            return ratings.stream().filter(r -> majority(r).isEmpty()).count();
        }

        /** Submissions that more than half accept: the automation rate's numerator. */
        public long accepted() {
            return ratings.stream().filter(r -> 2 * r.stream().filter(p -> p != Point.WORSE).count() > r.size()).count();
        }

        /** Submissions that as many accept as do not: open until a further rater or an adjudicator says. */
        public long tied() {
            return ratings.stream().filter(r -> 2 * r.stream().filter(p -> p != Point.WORSE).count() == r.size()).count();
        }

        public int submissions() {
            return ratings.size();
        }

        public int raters() {
            return ratings.stream().mapToInt(List::size).sum();
        }

        /** Ratings between two points, which no client verdict is; left out. */
        public int halves() {
            return halves;
        }

        /** Pairs of raters of one submission that agree, of all such pairs: on the point, or on whether it is accepted. */
        public long[] pairs(boolean onThePoint) {
            long[] n = new long[2];
            for (List<Point> r : ratings)
                for (int i = 0; i < r.size(); i++)
                    for (int k = i + 1; k < r.size(); k++) {
                        n[1]++;
                        if (onThePoint ? r.get(i) == r.get(k) : r.get(i) == Point.WORSE == (r.get(k) == Point.WORSE)) n[0]++;
                    }
            return n;
        }

        private static Optional<Point> majority(List<Point> said) {
            for (Point p : Point.values()) if (2 * said.stream().filter(x -> x == p).count() > said.size()) return Optional.of(p);
            return Optional.empty();
        }
    }

    /** Takes it where it is such a verdict. An adjudicator's stands for all. */
    public void add(Opinion o) {
        if (!o.criterion().weighing().scale().equals(SCALE)) return;
        List<Verdict.Graded> settled = o.by(RaterKind.ADJUDICATOR::equals);
        List<Verdict.Graded> people = settled.isEmpty() ? o.by(RaterKind.HUMAN::equals) : settled.subList(settled.size() - 1, settled.size());
        if (people.isEmpty()) return;
        Tally tally = byWorker.computeIfAbsent(o.worker(), w -> new Tally());
        List<Point> points = people.stream().flatMap(g -> Point.of(g.rating()).stream()).toList();
        tally.halves += people.size() - points.size();
        if (!points.isEmpty()) tally.ratings.add(points);
    }

    public Map<String, Tally> byWorker() {
        return new TreeMap<>(byWorker);
    }
}

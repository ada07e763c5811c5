// SPDX-License-Identifier: Apache-2.0
package assay.analysis.stored;

import assay.analysis.trust.Judged;
import assay.core.grading.RaterKind;
import assay.core.grading.Verdict;
import assay.core.money.Money;
import assay.core.spi.store.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What a judge said of one criterion in a run, or of all, and what that cost.
 *
 * @param criterion its id; empty of all
 * @param things that the judge rated, with what people came to
 * @param cost of all that it ever said of them, answers that broke or were revised among it; absent where nobody knows
 */
public record JudgeReturn(String judge, String criterion, List<Judged> things, Optional<Money> cost) {
    public static final String MET = "met";

    private static final class Heap {
        private final List<Judged> things = new ArrayList<>();
        private Optional<Money> cost = Optional.empty();
    }

    /** Of every judge, over all criteria first. */
    public static List<JudgeReturn> of(List<Opinion> opinions) {
        Map<String, Map<String, Heap>> heaps = new TreeMap<>();
        for (Opinion o : opinions) {
            for (Verdict.Graded g : o.by(RaterKind.JUDGE::equals))
                for (Heap h : heaps(heaps, g.rater().name(), o)) h.things.add(judged(o, g));
            for (Fact.Rated r : o.all())
                if (r.verdict().rater().kind() == RaterKind.JUDGE && heaps.containsKey(r.verdict().rater().name()))
                    r.verdict().grounds().spent().cost().ifPresent(c -> heaps(heaps, r.verdict().rater().name(), o).forEach(h -> h.cost = Optional.of(h.cost.map(c::plus).orElse(c))));
        }
        List<JudgeReturn> all = new ArrayList<>();
        heaps.forEach((judge, criteria) -> criteria.forEach((c, h) -> all.add(new JudgeReturn(judge, c, List.copyOf(h.things), h.cost.filter(x -> !x.isZero())))));
        return all;
    }

    private static List<Heap> heaps(Map<String, Map<String, Heap>> heaps, String judge, Opinion o) {
        Map<String, Heap> own = heaps.computeIfAbsent(judge, j -> new LinkedHashMap<>());
        Heap all = own.computeIfAbsent("", c -> new Heap());
        return List.of(all, own.computeIfAbsent(o.criterion().id(), c -> new Heap()));
    }

    private static Judged judged(Opinion o, Verdict.Graded g) {
        return new Judged(o.item(), word(g.met()), People.verdict(o.standing()).map(JudgeReturn::word), OptionalDouble.empty(), OptionalDouble.empty());
    }

    private static String word(boolean met) {
        return met ? MET : "not met";
    }
}

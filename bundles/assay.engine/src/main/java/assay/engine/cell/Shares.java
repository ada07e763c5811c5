// SPDX-License-Identifier: Apache-2.0
package assay.engine.cell;

import assay.core.money.Money;
import assay.core.work.Spent;
import assay.core.work.Usage;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the calls of a grading took, shared by the criteria they were made for: equal parts that add up to the call, the
 * first ones taking what does not divide. Safe for use by several threads.
 */
final class Shares {
    private final List<String> all;
    private final Map<String, Spent> byCriterion = new HashMap<>();

    /** @param all ids of the criteria of the grading */
    Shares(List<String> all) {
        this.all = List.copyOf(all);
    }

    /** A call for these criteria; for all of them where none of these is of the grading. */
    synchronized void book(Collection<String> criteria, Spent spent) {
        List<String> wanted = all.stream().filter(criteria::contains).toList();
        List<String> sharing = wanted.isEmpty() ? all : wanted;
        for (int i = 0; i < sharing.size(); i++) byCriterion.merge(sharing.get(i), part(spent, i, sharing.size()), Spent::plus);
    }

    synchronized Spent of(String criterion) {
        return byCriterion.getOrDefault(criterion, Spent.NOTHING);
    }

    private static Spent part(Spent s, int index, int parts) {
        Usage u = s.usage();
        Usage usage = new Usage(part(u.input(), index, parts), part(u.cachedInput(), index, parts), part(u.output(), index, parts), part(u.reasoning(), index, parts));
        Optional<Money> cost = s.cost().map(c -> new Money(part(c.micros(), index, parts), c.currency()));
        return new Spent(usage, cost, Duration.ofNanos(part(s.time().toNanos(), index, parts)), Duration.ofNanos(part(s.human().toNanos(), index, parts)));
    }

    private static long part(long whole, int index, int parts) {
        return whole / parts + (index < whole % parts ? 1 : 0);
    }
}

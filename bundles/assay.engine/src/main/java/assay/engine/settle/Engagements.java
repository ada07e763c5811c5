// SPDX-License-Identifier: Apache-2.0
package assay.engine.settle;

import assay.core.economy.Engagement;
import assay.core.grading.Assessment;
import assay.core.money.Money;
import assay.core.run.CellId;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.work.Spent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Makes engagements of what is stored of cells. What a cell of one turn took beside its work was its grading; only cells
 * of several turns have their verdicts read. What was spent on an attempt that brought no submission stands with the
 * last round, or in a round of its own that is not complete.
 */
final class Engagements {
    private static final Money NOTHING = Money.zero("USD");

    private final RunStore store;
    private final String run;

    Engagements(RunStore store, String run) {
        this.store = store;
        this.run = run;
    }

    Engagement of(Fact.CellEnded end, List<Fact.Handed> handed) {
        List<Engagement.Round> rounds = switch (handed.size()) {
            case 0 -> end.spent().equals(Spent.NOTHING) ? List.of() : List.of(vain(end));
            case 1 -> List.of(round(handed.get(0).submission().spent(), rest(end.spent(), handed.get(0).submission().spent()), end.complete()));
            default -> several(end, handed);
        };
        OptionalDouble score = end.assessment().map(Assessment::score).orElse(OptionalDouble.empty());
        return new StoredEngagement(end.cell().worker(), end.cell().trial(), end.outcome(), end.complete(), score, rounds);
    }

    private static Engagement.Round vain(Fact.CellEnded end) {
        return round(end.spent(), Spent.NOTHING, false);
    }

    private List<Engagement.Round> several(Fact.CellEnded end, List<Fact.Handed> handed) {
        Map<Integer, Boolean> complete = new HashMap<>();
        store.assessments(run, end.cell()).forEach(a -> complete.put(a.turn(), a.assessment().isComplete()));
        Map<Integer, Spent> grading = grading(end.cell());
        List<Engagement.Round> rounds = new ArrayList<>();
        for (Fact.Handed h : handed)
            rounds.add(round(h.submission().spent(), grading.getOrDefault(h.turn(), Spent.NOTHING), complete.getOrDefault(h.turn(), false)));
        return rounds;
    }

    /** What was spent on grading each turn, by all verdicts that were ever given on it. */
    private Map<Integer, Spent> grading(CellId cell) {
        Map<Integer, Spent> sums = new HashMap<>();
        store.verdicts(run, cell).forEach(r -> sums.merge(r.turn(), r.verdict().grounds().spent(), Spent::plus));
        return sums;
    }

    private static Engagement.Round round(Spent work, Spent grading, boolean complete) {
        return new Engagement.Round(complete, work.cost().orElse(NOTHING), grading.cost().orElse(NOTHING), work.time(), work.human().plus(grading.human()));
    }

    private static Spent rest(Spent all, Spent work) {
        Money cost = all.cost().orElse(NOTHING).minus(work.cost().orElse(NOTHING));
        Duration human = all.human().minus(work.human());
        return new Spent(assay.core.work.Usage.NONE, java.util.Optional.of(cost), Duration.ZERO, human.isNegative() ? Duration.ZERO : human);
    }
}

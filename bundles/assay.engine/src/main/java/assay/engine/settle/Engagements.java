// SPDX-License-Identifier: Apache-2.0
package assay.engine.settle;

import assay.core.economy.Engagement;
import assay.core.economy.Mark;
import assay.core.economy.RateTable;
import assay.core.grading.Assessment;
import assay.core.money.Money;
import assay.core.run.CellId;
import assay.core.spi.store.Cursor;
import assay.core.spi.store.Delivery;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.task.Rubric;
import assay.core.work.Spent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes engagements of what is stored of cells, which are asked for in their order. What a cell of one turn took beside its
 * work was its grading; verdicts are read only for cells of several turns, or on which people spent time. What was spent on
 * an attempt that brought no submission stands with the last round, or in a round of its own that is not complete.
 */
final class Engagements implements AutoCloseable {
    private static final Money NOTHING = Money.zero("USD");

    private final RunStore store;
    private final String run;
    private final RateTable.Review usual;
    private @Nullable Cursor<Fact.Rated, CellId> verdicts;
    private @Nullable Cursor<Fact.Assessed, CellId> assessments;

    Engagements(RunStore store, String run, RateTable.Review usual) {
        this.store = store;
        this.run = run;
        this.usual = usual;
    }

    /** @param rubric asked for by those who look at criteria, and then once */
    Engagement of(Fact.CellEnded end, List<Delivery> handed, Supplier<Rubric> rubric) {
        if (!needsVerdicts(end, handed)) return plain(end, handed, rubric);
        return engagement(end, handed.size() > 1 ? several(end, handed) : List.of(single(end, handed.get(0))), rubric);
    }

    /** Whether the end of the cell and what was handed in do not tell all. */
    static boolean needsVerdicts(Fact.CellEnded end, List<Delivery> handed) {
        return handed.size() > 1 || handed.size() == 1 && !rest(end.spent(), handed.get(0).spent()).human().isZero();
    }

    /** Of a cell that {@linkplain #needsVerdicts needs no verdicts}. */
    static Engagement plain(Fact.CellEnded end, List<Delivery> handed, Supplier<Rubric> rubric) {
        if (handed.isEmpty()) return engagement(end, isNothing(end.spent()) ? List.of() : List.of(vain(end)), rubric);
        Spent work = handed.get(0).spent();
        return engagement(end, List.of(round(work, rest(end.spent(), work), end.complete(), Engagement.Parts.UNKNOWN)), rubric);
    }

    private static Engagement engagement(Fact.CellEnded end, List<Engagement.Round> rounds, Supplier<Rubric> rubric) {
        OptionalDouble score = end.assessment().map(Assessment::score).orElse(OptionalDouble.empty());
        return new StoredEngagement(end.cell().worker(), end.cell().trial(), end.outcome(), end.complete(), score, rounds,
                () -> end.assessment().map(a -> Mark.of(a, rubric.get())).orElse(List.of()));
    }

    /** Tokens alone are nothing that a policy reckons with. */
    private static boolean isNothing(Spent spent) {
        return spent.cost().isEmpty() && spent.time().isZero() && spent.human().isZero();
    }

    private static Engagement.Round vain(Fact.CellEnded end) {
        return round(end.spent(), Spent.NOTHING, false, Engagement.Parts.UNKNOWN);
    }

    private Engagement.Round single(Fact.CellEnded end, Delivery handed) {
        Spent work = handed.spent();
        Looks looks = new Looks(verdicts(end.cell()), usual);
        return round(work, rest(end.spent(), work), end.complete(), looks.parts(0, Duration.ZERO, false));
    }

    private List<Engagement.Round> several(Fact.CellEnded end, List<Delivery> handed) {
        Map<Integer, Boolean> complete = new HashMap<>();
        assessments(end.cell()).forEach(a -> complete.put(a.turn(), a.assessment().isComplete()));
        Looks looks = new Looks(verdicts(end.cell()), usual);
        List<Engagement.Round> rounds = new ArrayList<>();
        for (int i = 0; i < handed.size(); i++) {
            Delivery h = handed.get(i);
            boolean last = i == handed.size() - 1;
            Duration gap = last ? Duration.ZERO : gap(h, handed.get(i + 1));
            rounds.add(round(h.spent(), looks.spent(h.turn()), complete.getOrDefault(h.turn(), false),
                    looks.parts(h.turn(), gap, !last)));
        }
        return rounds;
    }

    /** From handing in to the beginning of the work on the next submission. */
    private static Duration gap(Delivery from, Delivery to) {
        return Duration.between(from.at(), to.at()).minus(to.spent().time());
    }

    private List<Fact.Rated> verdicts(CellId cell) {
        Cursor<Fact.Rated, CellId> cursor = verdicts;
        if (cursor == null) verdicts = cursor = new Cursor<>(store.verdicts(run), Fact.Rated::cell);
        return cursor.of(cell);
    }

    private List<Fact.Assessed> assessments(CellId cell) {
        Cursor<Fact.Assessed, CellId> cursor = assessments;
        if (cursor == null) assessments = cursor = new Cursor<>(store.assessments(run), Fact.Assessed::cell);
        return cursor.of(cell);
    }

    private static Engagement.Round round(Spent work, Spent grading, boolean complete, Engagement.Parts parts) {
        return new Engagement.Round(complete, work.cost().orElse(NOTHING), grading.cost().orElse(NOTHING), work.time(), work.human().plus(grading.human()), parts);
    }

    private static Spent rest(Spent all, Spent work) {
        Money cost = all.cost().orElse(NOTHING).minus(work.cost().orElse(NOTHING));
        Duration human = all.human().minus(work.human());
        return new Spent(assay.core.work.Usage.NONE, java.util.Optional.of(cost), Duration.ZERO, human.isNegative() ? Duration.ZERO : human);
    }

    @Override
    public void close() {
        if (verdicts != null) verdicts.close();
        if (assessments != null) assessments.close();
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.engine.settle;

import assay.core.economy.Engagement;
import assay.core.economy.RateTable;
import assay.core.grading.RaterKind;
import assay.core.money.Money;
import assay.core.spi.store.Fact;
import assay.core.work.Spent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who looked at the submissions of a cell, and what it took, by all verdicts that were ever given.
 *
 * @param usual by which people's time is parted between looking and writing feedback: raters take down one time for both
 */
record Looks(List<Fact.Rated> verdicts, RateTable.Review usual) {
    private static final Money NOTHING = Money.zero("USD");

    Spent spent(int turn) {
        return of(turn, false);
    }

    /**
     * The parts of a round.
     *
     * @param gap from handing in to the beginning of further work; what people did not work of it was waiting
     * @param again whether the worker went on, and so was told what a person had written
     */
    Engagement.Parts parts(int turn, Duration gap, boolean again) {
        Spent people = of(turn, true);
        Duration waiting = gap.minus(people.human());
        return new Engagement.Parts(NOTHING, people.cost().orElse(NOTHING), again && wrote(turn) ? feedback(people.human()) : Duration.ZERO,
                waiting.isNegative() ? Duration.ZERO : waiting, raters(turn));
    }

    private Spent of(int turn, boolean people) {
        return verdicts.stream().filter(r -> r.turn() == turn && (!people || r.verdict().rater().kind().isPerson()))
                .map(r -> r.verdict().grounds().spent()).reduce(Spent.NOTHING, Spent::plus);
    }

    private boolean wrote(int turn) {
        return verdicts.stream().anyMatch(r -> r.turn() == turn && r.verdict().rater().kind().isPerson()
                && !(r.verdict().grounds().reason() + r.verdict().grounds().fix()).isBlank());
    }

    private Duration feedback(Duration people) {
        BigDecimal whole = usual.minutes().add(usual.feedbackMinutes());
        if (whole.signum() == 0) return Duration.ZERO;
        return Duration.ofMillis(usual.feedbackMinutes().multiply(BigDecimal.valueOf(people.toMillis())).divide(whole, MathContext.DECIMAL64).longValue());
    }

    private Set<RaterKind> raters(int turn) {
        Set<RaterKind> kinds = EnumSet.noneOf(RaterKind.class);
        verdicts.stream().filter(r -> r.turn() == turn).forEach(r -> kinds.add(r.verdict().rater().kind()));
        return kinds;
    }
}

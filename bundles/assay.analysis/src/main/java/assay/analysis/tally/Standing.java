// SPDX-License-Identifier: Apache-2.0
package assay.analysis.tally;

import assay.core.report.Estimate;
import assay.core.report.MoneyLine;
import assay.core.report.RankRange;
import assay.core.report.Score;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How firm ranks and earnings stand, in words. */
final class Standing {
    /** A task that moves the sum by this share of the interval's reach is worth a word. */
    private static final double HEAVY = 0.25;

    private Standing() {}

    /** The ranks that the data leave open; empty where nobody is compared. */
    static Optional<String> ranks(List<RankRange> ranks, boolean tested) {
        if (ranks.isEmpty()) return Optional.empty();
        int pairs = ranks.size() * (ranks.size() - 1) / 2;
        String how = pairs == 1 ? "one pair" : tested ? "Holm's correction over " + pairs + " pairs" : pairs + " pairs, each at 95 %";
        return Optional.of("Ranks by completion rate that the data leave open (" + how + "): "
                + ranks.stream().map(r -> r.worker() + " " + r.ranks()).collect(Collectors.joining(", ")) + ".");
    }

    /** Under the first policy, whose earnings hang on one task. */
    static List<String> tails(List<Score> board) {
        return board.stream().flatMap(s -> s.money().stream().limit(1).flatMap(m -> tail(s.worker(), m).stream())).toList();
    }

    private static Optional<String> tail(String worker, MoneyLine m) {
        double reach = m.earningsInterval().map(Standing::reach).orElse(0.0);
        return m.books().tail().filter(t -> reach > 0 && t.shift() > HEAVY * reach).map(t -> String.format(Locale.ROOT,
                "%s: one task of %d brought %.0f %% of what it earned (%s), and one task moves the sum by up to %,.2f, which is %.0f %% of half the width of its interval.",
                worker, t.tasks(), 100 * t.topShare(), m.policy(), t.shift(), 100 * t.shift() / reach));
    }

    private static double reach(Estimate e) {
        return (e.high() - e.low()) / 2;
    }
}

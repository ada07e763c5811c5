// SPDX-License-Identifier: Apache-2.0
package assay.analysis.stored;

import assay.core.money.Money;
import assay.core.run.CellId;
import assay.core.spi.store.Fact;
import assay.core.task.Price;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Work that was accepted and is known to be bad now (Measuring Agents in Production, arXiv 2512.04123, section 8: no fast signal of
 * correctness; the truth arrives late, as money lost).
 *
 * @param accepted when it was first taken for complete
 * @param known when it was first known not to be, after it was last accepted
 * @param criteria on which it fails now
 * @param paid the task's price; absent where it has none
 * @param lost what that costs by the loss of the run's rates; absent where they say none, or there is no price
 */
public record SilentFailure(CellId cell, String task, String worker, Instant accepted, Instant known, List<String> criteria, Optional<Price> paid, Optional<Money> lost) {
    /** Days until it was known, parts of days among them. */
    public double days() {
        return Duration.between(accepted, known).toMillis() / 86_400_000.0;
    }

    /** When it was accepted and when known to be bad; empty where it was never accepted, or still is. */
    static Optional<Instant[]> times(List<Fact.CellEnded> states) {
        Optional<Instant> accepted = Optional.empty();
        Optional<Instant> known = Optional.empty();
        for (Fact.CellEnded s : states) {
            if (s.complete()) {
                accepted = accepted.or(() -> Optional.of(s.at()));
                known = Optional.empty();
            } else if (accepted.isPresent() && known.isEmpty() && isBad(s)) known = Optional.of(s.at());
        }
        Fact.CellEnded now = states.get(states.size() - 1);
        return accepted.isPresent() && known.isPresent() && isBad(now) ? Optional.of(new Instant[] {accepted.get(), known.get()}) : Optional.empty();
    }

    /** Verdicts that are open or broke say nothing of the work. */
    private static boolean isBad(Fact.CellEnded s) {
        return s.outcome().counts() && s.assessment().isPresent() && !s.complete();
    }
}

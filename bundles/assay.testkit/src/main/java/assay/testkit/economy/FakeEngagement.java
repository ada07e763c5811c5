// SPDX-License-Identifier: Apache-2.0
package assay.testkit.economy;

import assay.core.economy.Engagement;
import assay.core.economy.Mark;
import assay.core.money.Money;
import assay.core.work.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** An engagement made of parts. */
public record FakeEngagement(int worker, int trial, Outcome outcome, boolean complete, OptionalDouble score, List<Round> rounds, List<Mark> marks)
        implements Engagement {
    public FakeEngagement {
        rounds = List.copyOf(rounds);
        marks = List.copyOf(marks);
    }

    /** Without marks. */
    public FakeEngagement(int worker, int trial, Outcome outcome, boolean complete, OptionalDouble score, List<Round> rounds) {
        this(worker, trial, outcome, complete, score, rounds, List.of());
    }

    public static FakeEngagement complete(int worker, int trial) {
        return new FakeEngagement(worker, trial, Outcome.ASSESSED, true, OptionalDouble.of(1), List.of());
    }

    public static FakeEngagement failed(int worker, int trial) {
        return new FakeEngagement(worker, trial, Outcome.ASSESSED, false, OptionalDouble.of(0.5), List.of());
    }

    /** Ended before anything was assessed. */
    public static FakeEngagement ended(int worker, int trial, Outcome outcome) {
        return new FakeEngagement(worker, trial, outcome, false, OptionalDouble.empty(), List.of());
    }

    /** The same with one more round. */
    public FakeEngagement round(String workUsd, String gradingUsd, Duration human) {
        List<Round> more = new ArrayList<>(rounds);
        more.add(new Round(complete, Money.usd(workUsd), Money.usd(gradingUsd), Duration.ofSeconds(3), human));
        return new FakeEngagement(worker, trial, outcome, complete, score, more, marks);
    }

    /** The same with these criteria. */
    public FakeEngagement marked(Mark... criteria) {
        return new FakeEngagement(worker, trial, outcome, complete, score, rounds, List.of(criteria));
    }
}

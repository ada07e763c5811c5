// SPDX-License-Identifier: Apache-2.0
package assay.engine.settle;

import assay.core.economy.Engagement;
import assay.core.economy.Mark;
import assay.core.work.Outcome;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/** One cell as a policy sees it. */
record StoredEngagement(
        int worker, int trial, Outcome outcome, boolean complete, OptionalDouble score, List<Round> rounds, Supplier<List<Mark>> markings)
        implements Engagement {
    StoredEngagement {
        rounds = List.copyOf(rounds);
    }

    /** The same with other rounds. */
    static StoredEngagement of(Engagement e, List<Round> rounds) {
        return new StoredEngagement(e.worker(), e.trial(), e.outcome(), e.complete(), e.score(), rounds, e::marks);
    }

    @Override
    public List<Mark> marks() {
        return markings.get();
    }
}

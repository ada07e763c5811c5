// SPDX-License-Identifier: Apache-2.0
package assay.testkit.engine;

import assay.core.spi.store.Fact;
import java.util.List;

/** The keys of facts, as their documentation states them. */
final class FactKey {
    private FactKey() {}

    static List<Object> of(Fact fact) {
        return switch (fact) {
            case Fact.Run f -> List.of("run", f.run(), f.revision());
            case Fact.TaskText f -> List.of("task", f.run(), f.ordinal(), f.revision());
            case Fact.CallStarted f -> List.of("started", f.run(), f.attempt(), f.ordinal(), f.at());
            case Fact.CallEnded f -> List.of("answered", f.run(), f.attempt(), f.ordinal());
            case Fact.Handed f -> List.of("handed", f.run(), f.cell(), f.turn());
            case Fact.Rated f -> List.of("rated", f.run(), f.cell(), f.turn(), f.key(), f.verdict().criterion(), f.verdict().rater(), f.verdict().status(), f.revision());
            case Fact.Assessed f -> List.of("assessed", f.run(), f.cell(), f.turn(), f.revision());
            case Fact.CellEnded f -> List.of("ended", f.run(), f.cell(), f.revision());
            case Fact.Preferred f -> List.of("preferred", f.run(), f.key(), f.preference().rater(), f.preference().status());
            case Fact.Settled f -> List.of("settled", f.run(), f.policy(), f.task(), f.key());
            case Fact.Noted f -> List.of("noted", f.book(), f.number());
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.desk.queue;

import assay.core.grading.Grounds;
import assay.core.grading.Rater;
import assay.core.grading.RaterKind;
import assay.core.grading.Verdict;
import assay.core.run.Stamp;
import assay.core.run.TurnId;
import assay.core.spi.desk.Mark;
import assay.core.spi.desk.Question;
import assay.core.spi.store.Fact;
import assay.core.work.Spent;
import assay.core.work.Usage;
import assay.desk.book.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What people say, as verdicts. */
final class Voices {
    private Voices() {}

    /** What is said now, question by question, people before adjudicators. */
    static List<Verdict> of(Item item) {
        List<Verdict> all = new ArrayList<>();
        for (Question q : item.filing().questions()) {
            for (String expert : item.speakers()) item.latest(expert, q).ifPresent(h -> all.add(verdict(q, h.said(), RaterKind.HUMAN)));
            item.settlement(q).ifPresent(h -> all.add(verdict(q, h.said(), RaterKind.ADJUDICATOR)));
        }
        return all;
    }

    /** Verdicts for which no grader will ask go into the run at once. */
    static List<Fact> facts(Item item, Entry.Said said, RaterKind kind, Stamp by, Instant now) {
        if (item.filing().recordAs().isEmpty()) return List.of();
        TurnId at = item.filing().at();
        List<Fact> facts = new ArrayList<>();
        for (Question q : item.filing().questions())
            if (said.meanings().containsKey(q.criterion()))
                facts.add(new Fact.Rated(at.run(), at.cell(), at.turn(), q.meaning(), item.filing().recordAs().get(), verdict(q, said, kind), by, now, said.revision()));
        return facts;
    }

    /** The time that was taken is shared by the marks. */
    static Verdict verdict(Question q, Entry.Said said, RaterKind kind) {
        Mark m = said.marks().stream().filter(x -> x.criterion().equals(q.criterion())).findFirst().orElseThrow();
        Duration share = said.spent().dividedBy(said.marks().size());
        String reason = kind == RaterKind.ADJUDICATOR && m.evidence().isBlank() ? said.reason() : m.evidence();
        Grounds grounds = new Grounds(reason, m.fix(), OptionalDouble.empty(), new Spent(Usage.NONE, Optional.empty(), Duration.ZERO, share));
        Rater rater = new Rater(kind, said.expert());
        boolean met = m.said() == Mark.Said.MET;
        return switch (m.said()) {
            case UNSURE -> new Verdict.Abstained(q.criterion(), rater, grounds);
            case MET, NOT_MET -> new Verdict.Graded(q.criterion(), rater, met, m.rating().orElse(met ? q.scale().max() : q.scale().min()), grounds);
        };
    }
}

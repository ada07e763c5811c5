// SPDX-License-Identifier: Apache-2.0
package assay.web.desk;

import assay.core.grading.RaterKind;
import assay.core.grading.Verdict;
import assay.core.run.TurnId;
import assay.core.spi.desk.ItemState;
import assay.core.spi.desk.Mark;
import assay.core.spi.desk.Marked;
import assay.core.spi.desk.Practice;
import assay.core.spi.desk.Question;
import assay.core.spi.store.Fact;
import assay.core.spi.web.NoSuchPage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An item that a person handed in: what was said, and what only then may be heard, the known marks of training or the judge's.
 *
 * @param training whether the marks are known
 * @param revisions how often it was corrected
 */
public record DonePage(String item, List<Row> rows, boolean training, int revisions, String minutes) {
    /**
     * One criterion.
     *
     * @param right what is right, of training; else empty
     * @param same whether the person said what is right
     * @param judges what judges said, without their names
     */
    public record Row(Question question, String said, String evidence, String fix, String right, String rightWhy, boolean same, List<String> judges) {
        public List<Choice> choices() {
            return MarkForm.choices(question);
        }
    }

    static DonePage of(Seat seat, String id) {
        ItemState state = seat.desk().state(id).orElseThrow(() -> new NoSuchPage("There is no such item."));
        List<Marked> mine = state.marked().stream().filter(m -> m.expert().equals(seat.name())).toList();
        if (mine.isEmpty()) throw new NoSuchPage("You have not handed that item in.");
        Optional<Practice> practice = seat.desk().practice(id);
        boolean training = practice.filter(p -> p.aim() == Practice.Aim.TRAINING).isPresent();
        List<Row> rows = new ArrayList<>();
        for (Question q : state.filing().questions())
            said(mine, q).ifPresent(m -> rows.add(row(q, m, practice.filter(p -> training).flatMap(p -> RubricPart.find(p.known(), q)), practice.isPresent() ? List.of() : judges(seat, state.filing().at(), q))));
        Duration spent = mine.stream().map(Marked::spent).reduce(Duration.ZERO, Duration::plus);
        return new DonePage(id, rows, training, mine.size() - 1, String.format(java.util.Locale.ROOT, "%.1f", spent.toMillis() / 60_000.0));
    }

    private static Optional<Mark> said(List<Marked> mine, Question q) {
        return mine.stream().flatMap(m -> m.marks().stream()).filter(m -> m.criterion().equals(q.criterion())).reduce((a, b) -> b);
    }

    private static Row row(Question q, Mark mark, Optional<Mark> right, List<String> judges) {
        return new Row(q, MarkForm.word(q, mark), mark.evidence(), mark.fix(), right.map(r -> MarkForm.word(q, r)).orElse(""),
                right.map(r -> r.evidence().isBlank() ? r.fix() : r.evidence()).orElse(""), right.map(r -> r.said() == mark.said()).orElse(true), judges);
    }

    private static List<String> judges(Seat seat, TurnId at, Question q) {
        return seat.visit().store().verdicts(at.run(), at.cell()).stream().filter(r -> r.turn() == at.turn() && r.verdict().criterion().equals(q.criterion()))
                .map(Fact.Rated::verdict).filter(v -> v.rater().kind() == RaterKind.JUDGE)
                .map(v -> v instanceof Verdict.Graded g ? (g.met() ? "met" : "not met") + (g.grounds().reason().isBlank() ? "" : ": " + assay.html.Words.cut(g.grounds().reason(), 1_000)) : v.status()).toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.web.desk;

import assay.core.spi.desk.Mark;
import assay.core.spi.desk.Question;
import assay.core.spi.web.Visit;
import assay.core.task.Importance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Criteria of one importance, as they stand in a form. */
public record RubricPart(String title, String hint, List<Row> rows) {
    /**
     * One criterion.
     *
     * @param number on the page, from 1
     * @param chosen value of the choice that is checked; else empty
     * @param needsFix whether the bad choice needs a fix
     * @param opinions what others said, by letter; only for whoever settles
     */
    public record Row(int number, Question question, List<Choice> choices, String chosen, boolean written, String rating, String evidence, String fix, boolean needsFix,
            Map<String, Mark> opinions) {
        public String scale() {
            return MarkForm.number(question.scale().min()) + " to " + MarkForm.number(question.scale().max()) + ", met from " + MarkForm.number(question.scale().passAt());
        }

        public String word(Mark mark) {
            return MarkForm.word(question, mark);
        }
    }

    private static final Map<Importance, String> HINTS = Map.of(Importance.CRITICAL, "Must hold, or the work is worthless. Not met needs feedback.", Importance.IMPORTANT, "Strongly wanted.",
            Importance.OPTIONAL, "Nice to have.", Importance.PITFALL, "Something bad. If it is there, choose Occurred: that counts against the work.");

    /** @param opinions what others said, by letter */
    static List<RubricPart> of(List<Question> questions, List<Mark> draft, Map<String, List<Mark>> opinions, Visit visit) {
        List<RubricPart> parts = new ArrayList<>();
        int number = 0;
        for (Importance i : Importance.values()) {
            List<Row> rows = new ArrayList<>();
            for (Question q : questions) if (q.importance() == i) rows.add(row(++number, q, draft, opinions, visit));
            if (!rows.isEmpty()) parts.add(new RubricPart(i.name().charAt(0) + i.name().substring(1).toLowerCase(java.util.Locale.ROOT), HINTS.get(i), rows));
        }
        return parts;
    }

    private static Row row(int number, Question q, List<Mark> draft, Map<String, List<Mark>> opinions, Visit visit) {
        Optional<Mark> mark = find(draft, q);
        Map<String, Mark> others = new java.util.TreeMap<>();
        opinions.forEach((letter, marks) -> find(marks, q).ifPresent(m -> others.put(letter, m)));
        OptionalDouble rating = mark.map(Mark::rating).orElse(OptionalDouble.empty());
        String id = q.criterion();
        return new Row(number, q, MarkForm.choices(q), visit.kept("said." + id, MarkForm.chosen(q, mark)), MarkForm.isWritten(q.scale()),
                visit.kept("rating." + id, rating.isPresent() ? MarkForm.number(rating.getAsDouble()) : ""), visit.kept("evidence." + id, mark.map(Mark::evidence).orElse("")),
                visit.kept("fix." + id, mark.map(Mark::fix).orElse("")), q.importance() == Importance.CRITICAL, others);
    }

    static Optional<Mark> find(List<Mark> marks, Question q) {
        return marks.stream().filter(m -> m.criterion().equals(q.criterion())).findFirst();
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.desk.queue;

import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.spi.desk.Mark;
import assay.core.spi.desk.Question;
import assay.core.task.Importance;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether marks answer what was asked. */
final class MarkCheck {
    private final Problems problems = new Problems();
    private final List<Question> asked;

    private MarkCheck(List<Question> asked) {
        this.asked = asked;
    }

    /**
     * @param item shown where something does not fit
     * @param whole whether every question must be answered
     * @throws assay.core.problem.UserError with all that does not fit
     */
    static void check(String item, List<Question> asked, List<Mark> marks, boolean whole) {
        MarkCheck check = new MarkCheck(asked);
        Set<String> seen = new HashSet<>();
        for (Mark m : marks) {
            Place place = Place.in("item " + item + ", criterion \"" + m.criterion() + "\"");
            if (!seen.add(m.criterion())) check.problems.error(place, "It is marked twice.", "Mark it once.");
            check.one(m, place);
        }
        if (whole) for (Question q : asked)
            if (!seen.contains(q.criterion()))
                check.problems.error(Place.in("item " + item + ", criterion \"" + q.criterion() + "\""), "It has no mark.", "Say met, not met or unsure.");
        check.problems.orThrow();
    }

    /** Whether marks that are not handed in yet are of questions that were asked. */
    static void drafted(String item, List<Question> asked, List<Mark> marks) {
        MarkCheck check = new MarkCheck(asked);
        for (Mark m : marks)
            if (asked.stream().noneMatch(q -> q.criterion().equals(m.criterion())))
                check.problems.error(Place.in("item " + item + ", criterion \"" + m.criterion() + "\""), "It was not asked.", "");
        check.problems.orThrow();
    }

    private void one(Mark m, Place place) {
        Optional<Question> found = asked.stream().filter(q -> q.criterion().equals(m.criterion())).findFirst();
        if (found.isEmpty()) {
            problems.error(place, "It was not asked.", "Asked were: " + String.join(", ", asked.stream().map(Question::criterion).toList()) + ".");
            return;
        }
        Question q = found.get();
        if (m.rating().isPresent()) rating(m, q, place);
        boolean wrong = m.said() == (q.importance() == Importance.PITFALL ? Mark.Said.MET : Mark.Said.NOT_MET);
        if (wrong && q.importance() == Importance.CRITICAL && m.fix().isBlank())
            problems.error(place, "A critical criterion is not met, and nothing says how to mend it.", "Write a fix; the worker gets it as it is.");
    }

    private void rating(Mark m, Question q, Place place) {
        double r = m.rating().getAsDouble();
        if (r < q.scale().min() || r > q.scale().max())
            problems.error(place, "The rating " + r + " is not on the scale from " + q.scale().min() + " to " + q.scale().max() + ".", "");
        else if (m.said() != Mark.Said.UNSURE && (r >= q.scale().passAt()) != (m.said() == Mark.Said.MET))
            problems.error(place, "The rating " + r + " does not go with \"" + m.said().label() + "\": the criterion is met from " + q.scale().passAt() + " on.", "");
    }
}

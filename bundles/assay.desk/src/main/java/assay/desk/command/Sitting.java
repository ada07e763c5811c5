// SPDX-License-Identifier: Apache-2.0
package assay.desk.command;

import assay.core.spi.command.Console;
import assay.core.spi.desk.Mark;
import assay.core.spi.desk.Question;
import assay.core.task.Importance;
import assay.core.task.Scale;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Questions put to a person one after the other, a key each. */
final class Sitting {
    private static final String VERDICTS = "m met, n not met";
    private static final String KEYS = ", u unsure, b back, s give the item back, q save and stop";
    private static final int ONE_DIGIT = 9;

    private final Console console;
    private final Console.Dialogue dialogue;
    private final List<Question> questions;
    private final Map<Integer, Mark> marks = new TreeMap<>();
    private final Consumer<List<Mark>> saved;

    /** How a person left the questions. */
    enum Left { ANSWERED, SKIP, STOP }

    /**
     * @param draft marks made earlier
     * @param saved gets all marks after each
     */
    Sitting(Console console, Console.Dialogue dialogue, List<Question> questions, List<Mark> draft, Consumer<List<Mark>> saved) {
        this.console = console;
        this.dialogue = dialogue;
        this.questions = questions;
        this.saved = saved;
        for (int i = 0; i < questions.size(); i++) {
            String id = questions.get(i).criterion();
            int place = i;
            draft.stream().filter(m -> m.criterion().equals(id)).findFirst().ifPresent(m -> marks.put(place, m));
        }
    }

    List<Mark> marks() {
        return List.copyOf(marks.values());
    }

    /** From the first question without a mark on. */
    Left ask() {
        int i = 0;
        while (marks.containsKey(i)) i++;
        while (i < questions.size()) {
            show(i);
            Optional<Character> key = dialogue.key(keys(questions.get(i)) + KEYS + " >");
            if (key.isEmpty()) return Left.STOP;
            if (isPoint(questions.get(i), key.get())) {
                Optional<Mark> mark = mark(questions.get(i), OptionalDouble.of(key.get() - '0'));
                if (mark.isEmpty()) return Left.STOP;
                marks.put(i++, mark.get());
                saved.accept(marks());
                continue;
            }
            switch (Character.toLowerCase(key.get())) {
                case 'm', 'n', 'u' -> {
                    Optional<Mark> mark = mark(questions.get(i), said(key.get()));
                    if (mark.isEmpty()) return Left.STOP;
                    marks.put(i++, mark.get());
                    saved.accept(marks());
                }
                case 'b' -> i = Math.max(0, i - 1);
                case 's' -> {
                    return Left.SKIP;
                }
                case 'q' -> {
                    return Left.STOP;
                }
                default -> console.note("\"" + key.get() + "\" is none of the keys.");
            }
        }
        return Left.ANSWERED;
    }

    private void show(int i) {
        Question q = questions.get(i);
        console.line("");
        console.line((i + 1) + "/" + questions.size() + "  " + q.importance() + "  " + q.text()
                + (q.importance() == Importance.PITFALL ? "   (a pitfall: met = the bad thing happened)" : "")
                + (marks.containsKey(i) ? "   so far: " + marks.get(i).said().label() : ""));
    }

    private static Mark.Said said(char key) {
        return switch (Character.toLowerCase(key)) {
            case 'm' -> Mark.Said.MET;
            case 'n' -> Mark.Said.NOT_MET;
            default -> Mark.Said.UNSURE;
        };
    }

    /** A scale of few whole numbers is answered by the number. */
    private static boolean hasPoints(Question q) {
        Scale s = q.scale();
        return !s.equals(Scale.BINARY) && s.min() == Math.rint(s.min()) && s.max() == Math.rint(s.max()) && s.min() >= 0 && s.max() <= ONE_DIGIT;
    }

    private static boolean isPoint(Question q, char key) {
        return hasPoints(q) && key - '0' >= q.scale().min() && key - '0' <= q.scale().max();
    }

    private static String keys(Question q) {
        return hasPoints(q) ? (int) q.scale().min() + " to " + (int) q.scale().max() + " the rating" : VERDICTS;
    }

    private Optional<Mark> mark(Question q, OptionalDouble rating) {
        return mark(q, rating.getAsDouble() >= q.scale().passAt() ? Mark.Said.MET : Mark.Said.NOT_MET, rating);
    }

    /** Empty when the input ended. */
    private Optional<Mark> mark(Question q, Mark.Said said) {
        if (said != Mark.Said.UNSURE && !q.scale().equals(Scale.BINARY)) {
            Optional<OptionalDouble> given = rating(q);
            if (given.isEmpty()) return Optional.empty();
            return mark(q, given.get());
        }
        return mark(q, said, OptionalDouble.empty());
    }

    private Optional<Mark> mark(Question q, Mark.Said said, OptionalDouble rating) {
        boolean wrong = said == (q.importance() == Importance.PITFALL ? Mark.Said.MET : Mark.Said.NOT_MET);
        Optional<String> evidence = wrong || said == Mark.Said.UNSURE ? dialogue.line("Where do you see it? (Enter for nothing) >") : Optional.of("");
        Optional<String> fix = wrong ? fix(q) : Optional.of("");
        if (evidence.isEmpty() || fix.isEmpty()) return Optional.empty();
        return Optional.of(new Mark(q.criterion(), said, rating, evidence.get().strip(), fix.get().strip()));
    }

    private Optional<String> fix(Question q) {
        boolean needed = q.importance() == Importance.CRITICAL;
        while (true) {
            Optional<String> fix = dialogue.line("How to mend it? The worker gets it as you write it." + (needed ? " >" : " (Enter for nothing) >"));
            if (fix.isEmpty() || !needed || !fix.get().isBlank()) return fix;
            console.note("A critical criterion needs a fix.");
        }
    }

    private Optional<OptionalDouble> rating(Question q) {
        while (true) {
            Optional<String> line = dialogue.line("Rating from " + q.scale().min() + " to " + q.scale().max() + ", met from " + q.scale().passAt() + " on >");
            if (line.isEmpty()) return Optional.empty();
            try {
                double value = Double.parseDouble(line.get().strip());
                if (value >= q.scale().min() && value <= q.scale().max()) return Optional.of(OptionalDouble.of(value));
            } catch (NumberFormatException e) {
                console.note("\"" + line.get() + "\" is no number.");
                continue;
            }
            console.note("\"" + line.get() + "\" is not on the scale.");
        }
    }
}

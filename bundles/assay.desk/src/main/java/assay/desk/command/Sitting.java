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
    private static final String KEYS = "m met, n not met, u unsure, b back, s give the item back, q save and stop";

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
            Optional<Character> key = dialogue.key(KEYS + " >");
            if (key.isEmpty()) return Left.STOP;
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

    /** Empty when the input ended. */
    private Optional<Mark> mark(Question q, Mark.Said said) {
        OptionalDouble rating = OptionalDouble.empty();
        if (said != Mark.Said.UNSURE && !q.scale().equals(Scale.BINARY)) {
            Optional<OptionalDouble> given = rating(q);
            if (given.isEmpty()) return Optional.empty();
            rating = given.get();
        }
        boolean wrong = said == (q.importance() == Importance.PITFALL ? Mark.Said.MET : Mark.Said.NOT_MET);
        Optional<String> evidence = wrong || said == Mark.Said.UNSURE ? dialogue.line("Where do you see it? (Enter for nothing) >") : Optional.of("");
        Optional<String> fix = wrong ? fix(q) : Optional.of("");
        if (evidence.isEmpty() || fix.isEmpty()) return Optional.empty();
        Mark.Said told = rating.isPresent() ? rating.getAsDouble() >= q.scale().passAt() ? Mark.Said.MET : Mark.Said.NOT_MET : said;
        return Optional.of(new Mark(q.criterion(), told, rating, evidence.get().strip(), fix.get().strip()));
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

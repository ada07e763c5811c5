// SPDX-License-Identifier: Apache-2.0
package assay.web.desk;

import assay.core.spi.desk.Mark;
import assay.core.spi.desk.Question;
import assay.core.spi.web.Form;
import assay.core.task.Importance;
import assay.core.task.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Marks as fields of a form: {@code said.CRITERION}, {@code rating.CRITERION}, {@code evidence.CRITERION}, {@code fix.CRITERION}. */
final class MarkForm {
    private static final int MOST_STEPS = 10;

    private MarkForm() {}

    /** What was chosen so far. A criterion of which nothing is said yet has no mark. */
    static List<Mark> read(Form form, List<Question> questions) {
        List<Mark> marks = new ArrayList<>();
        for (Question q : questions) {
            String id = q.criterion();
            Optional<String> said = form.text("said." + id);
            if (said.isEmpty()) continue;
            OptionalDouble rating = rating(form, q, said.get());
            marks.add(new Mark(id, said(q, said.get(), rating), rating, form.text("evidence." + id).orElse("").strip(), form.text("fix." + id).orElse("").strip()));
        }
        return marks;
    }

    private static OptionalDouble rating(Form form, Question q, String said) {
        if (said.equals("unsure")) return OptionalDouble.empty();
        String written = said.startsWith("r") ? said.substring(1) : form.text("rating." + q.criterion()).orElse("").strip().replace(',', '.');
        if (written.isEmpty()) return OptionalDouble.empty();
        try {
            return OptionalDouble.of(Double.parseDouble(written));
        } catch (NumberFormatException e) {
            throw Seat.wrong("rating of \"" + q.criterion() + "\"", "\"" + written + "\" is no number.", "Write a number from " + number(q.scale().min()) + " to " + number(q.scale().max()) + ".");
        }
    }

    private static Mark.Said said(Question q, String said, OptionalDouble rating) {
        if (said.startsWith("r")) return rating.orElse(q.scale().min()) >= q.scale().passAt() ? Mark.Said.MET : Mark.Said.NOT_MET;
        for (Mark.Said s : Mark.Said.values()) if (s.name().toLowerCase(Locale.ROOT).equals(said)) return s;
        throw Seat.wrong("\"" + q.criterion() + "\"", "\"" + said + "\" is no verdict.", "Choose met, not met or unsure.");
    }

    /** What can be chosen of a criterion, in the order of its keys. */
    static List<Choice> choices(Question q) {
        boolean pitfall = q.importance() == Importance.PITFALL;
        Choice unsure = new Choice("unsure", "Unsure / does not apply", "off");
        if (isStepped(q.scale()))
            return java.util.stream.Stream.concat(IntStream.rangeClosed((int) q.scale().min(), (int) q.scale().max())
                    .mapToObj(i -> new Choice("r" + i, i + (i == q.scale().passAt() ? " (met from here)" : ""), i >= q.scale().passAt() == !pitfall ? "ok" : "bad")), java.util.stream.Stream.of(unsure)).toList();
        return List.of(new Choice("met", pitfall ? "Occurred" : "Met", pitfall ? "bad" : "ok"), new Choice("not_met", pitfall ? "Did not occur" : "Not met", pitfall ? "ok" : "bad"), unsure);
    }

    /** Whether a number is written beside the choice. */
    static boolean isWritten(Scale scale) {
        return !scale.equals(Scale.BINARY) && !isStepped(scale);
    }

    private static boolean isStepped(Scale scale) {
        return !scale.equals(Scale.BINARY) && scale.min() == Math.rint(scale.min()) && scale.max() == Math.rint(scale.max()) && scale.max() - scale.min() <= MOST_STEPS;
    }

    /** Which choice a mark is; empty where there is none. */
    static String chosen(Question q, Optional<Mark> mark) {
        if (mark.isEmpty()) return "";
        if (isStepped(q.scale()) && mark.get().rating().isPresent()) return "r" + (int) mark.get().rating().getAsDouble();
        return mark.get().said().name().toLowerCase(Locale.ROOT);
    }

    /** A mark in the words of the page. */
    static String word(Question q, Mark mark) {
        String word = mark.said() == Mark.Said.UNSURE ? "unsure" : q.importance() != Importance.PITFALL ? mark.said().label() : mark.said() == Mark.Said.MET ? "occurred" : "did not occur";
        return mark.rating().isPresent() ? word + " (" + number(mark.rating().getAsDouble()) + ")" : word;
    }

    static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}

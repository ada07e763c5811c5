// SPDX-License-Identifier: Apache-2.0
package assay.analysis.stored;

import assay.analysis.ratings.Row;
import assay.core.grading.Grounds;
import assay.core.grading.Rater;
import assay.core.grading.RaterKind;
import assay.core.grading.Verdict;
import assay.core.problem.Problems;
import assay.core.task.Criterion;
import assay.core.task.Scale;
import assay.core.work.Spent;
import assay.core.work.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** What a row of an outside table says of a criterion. */
final class Saying {
    private static final Set<String> MET = Set.of("1", "true", "yes", "met", "pass", "passed");
    private static final Set<String> NOT_MET = Set.of("0", "false", "no", "not met", "not-met", "not_met", "unmet", "fail", "failed");
    private static final Set<String> TIE = Set.of("tie", "tied", "both", "0.5", "equal");
    private static final Set<String> NOTHING = Set.of("", "na", "n/a", "nan", "null", "none", "undefined", "unsure", "abstained", "-");
    private static final BigDecimal MINUTE = BigDecimal.valueOf(60_000);

    private final Row row;
    private final Criterion criterion;
    private final Problems problems;

    /** What sort of word it is: clear, or one of those that are the user's choice. */
    enum Sort { MET, NOT_MET, UNDEFINED, TIE, UNPARSABLE }

    Saying(Row row, Criterion criterion, Problems problems) {
        this.row = row;
        this.criterion = criterion;
        this.problems = problems;
    }

    String word() {
        return row.cells().getOrDefault("met", row.cells().getOrDefault("score", row.cells().getOrDefault("status", "")));
    }

    Sort sort() {
        String met = row.cells().getOrDefault("met", "").toLowerCase(Locale.ROOT);
        if (MET.contains(met)) return Sort.MET;
        if (NOT_MET.contains(met)) return Sort.NOT_MET;
        if (TIE.contains(met)) return Sort.TIE;
        if (!NOTHING.contains(met)) return Sort.UNPARSABLE;
        String score = row.cells().getOrDefault("score", "").toLowerCase(Locale.ROOT);
        if (NOTHING.contains(score)) return Sort.UNDEFINED;
        if (TIE.contains(score) && criterion.weighing().scale().equals(Scale.BINARY)) return Sort.TIE;
        return number("score").map(n -> n >= criterion.weighing().scale().passAt() ? Sort.MET : Sort.NOT_MET).orElse(Sort.UNPARSABLE);
    }

    private Optional<Double> number(String column) {
        try {
            double value = Double.parseDouble(row.cells().getOrDefault(column, ""));
            return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Empty where something does not fit, which is told then. */
    Optional<Verdict> verdict(boolean met) {
        Optional<Rater> rater = rater();
        Optional<Grounds> grounds = grounds();
        Scale scale = criterion.weighing().scale();
        double rating = number("score").orElse(met ? scale.max() : scale.min());
        if (rating < scale.min() || rating > scale.max())
            return wrong("score", "is not on the scale of criterion \"" + criterion.id() + "\", from " + scale.min() + " to " + scale.max());
        if (number("score").isPresent() && row.cells().containsKey("met") && met != (rating >= scale.passAt()))
            return wrong("score", "does not go with met = " + row.cells().get("met") + ": the criterion is met from " + scale.passAt() + " on");
        if (rater.isEmpty() || grounds.isEmpty()) return Optional.empty();
        return Optional.of(new Verdict.Graded(criterion.id(), rater.get(), met, rating, grounds.get()));
    }

    Optional<Verdict> abstention() {
        Optional<Grounds> grounds = grounds();
        return rater().flatMap(r -> grounds.map(g -> new Verdict.Abstained(criterion.id(), r, g)));
    }

    private Optional<Rater> rater() {
        String name = row.cells().getOrDefault("rater", "");
        if (name.isEmpty()) {
            problems.error(row.place(), "The row names no rater.", "Fill the column \"rater\".");
            return Optional.empty();
        }
        String kind = row.cells().getOrDefault("raterKind", RaterKind.HUMAN.label());
        for (RaterKind k : RaterKind.values()) if (k.label().equalsIgnoreCase(kind)) return Optional.of(new Rater(k, name));
        return wrong("raterKind", "is no kind of rater; write human, judge, adjudicator, program, rule or reference");
    }

    private Optional<Grounds> grounds() {
        OptionalDouble confidence = OptionalDouble.empty();
        if (row.cells().containsKey("confidence")) {
            Optional<Double> sure = number("confidence");
            if (sure.isEmpty() || sure.get() < 0 || sure.get() > 1) return wrong("confidence", "is no number from 0 to 1");
            confidence = OptionalDouble.of(sure.get());
        }
        Duration human = Duration.ZERO;
        if (row.cells().containsKey("minutes")) {
            Optional<Double> minutes = number("minutes");
            if (minutes.isEmpty() || minutes.get() < 0) return wrong("minutes", "is no number of minutes");
            human = Duration.ofMillis(BigDecimal.valueOf(minutes.get()).multiply(MINUTE).longValue());
        }
        Map<String, String> cells = row.cells();
        return Optional.of(new Grounds(cells.getOrDefault("reason", ""), cells.getOrDefault("fix", ""), confidence,
                new Spent(Usage.NONE, Optional.empty(), Duration.ZERO, human)));
    }

    private <T> Optional<T> wrong(String column, String what) {
        problems.error(row.place(), "Column \"" + column + "\": \"" + row.cells().getOrDefault(column, "") + "\" " + what + ".", "");
        return Optional.empty();
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.suite.lint;

import assay.core.problem.Problems;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.task.Criterion;
import assay.core.task.GraderChoice;
import assay.suite.read.Found;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Criteria that say the same twice, or that cannot all be met, so that some points are out of reach. */
final class Contradictions {
    /** Rules under which a document can hold one value only. */
    private static final List<String> SINGULAR = List.of("choice", "exact", "equals");

    private final Problems problems;
    private final Found found;

    Contradictions(Problems problems, Found found) {
        this.problems = problems;
        this.found = found;
    }

    void check() {
        List<Criterion> leaves = found.task().rubric().leaves();
        leaves.forEach(this::checkLimits);
        if (!leaves.isEmpty() && leaves.stream().allMatch(c -> c.weighing().points().orElse(1) <= 0))
            problems.error(found.placeOfKey("rubric"), "No criterion gives points, so there is no score of points.", "Give the good ones positive points.");
        for (int i = 0; i < leaves.size(); i++)
            for (int j = i + 1; j < leaves.size(); j++) checkPair(leaves.get(i), leaves.get(j));
    }

    private void checkPair(Criterion a, Criterion b) {
        boolean sameText = plain(a.text()).equals(plain(b.text()));
        boolean sameSettings = a.grader().isPresent() && a.grader().equals(b.grader()) && !with(a).isEmpty();
        if (sameSettings && a.isPitfall() != b.isPitfall())
            problems.error(found.placeOf(b.id()), "Criteria \"" + a.id() + "\" and \"" + b.id() + "\" have the same settings, but one wants what the other forbids.",
                    "Change one of them, or points are out of reach.");
        else if (sameText && sameSettings)
            problems.error(found.placeOf(b.id()), "Criteria \"" + a.id() + "\" and \"" + b.id() + "\" are the same, text and settings.", "Remove one.");
        else if (sameText || sameSettings)
            problems.warn(found.placeOf(b.id()), "Criteria \"" + a.id() + "\" and \"" + b.id() + "\" have the same " + (sameText ? "text." : "settings."),
                    "Remove one, or say how they differ.");
        else if (!a.isPitfall() && !b.isPitfall()) checkExclusive(a, b);
    }

    private void checkExclusive(Criterion a, Criterion b) {
        if (!with(a).get("in").equals(with(b).get("in")) || !grader(a).equals(grader(b))) return;
        for (String rule : SINGULAR) {
            Optional<Setting> one = with(a).get(rule).filter(Setting.Text.class::isInstance);
            Optional<Setting> other = with(b).get(rule).filter(Setting.Text.class::isInstance);
            if (one.isPresent() && other.isPresent() && !one.equals(other))
                problems.error(found.placeOf(b.id()), "Criteria \"" + a.id() + "\" and \"" + b.id() + "\" cannot both be met: one wants " + rule
                        + " " + one.get() + ", the other " + other.get() + ".", "Make one a pitfall, or join them with any.");
        }
        with(a).keys().forEach(key -> checkOpposite(a, key, b));
        with(b).keys().forEach(key -> checkOpposite(b, key, a));
    }

    /** {@code min-words} of one criterion above {@code max-words} of another. */
    private void checkOpposite(Criterion low, String key, Criterion high) {
        if (!key.startsWith("min-") || !(with(low).get(key).orElseThrow() instanceof Setting.Number min)) return;
        String opposite = "max-" + key.substring(4);
        if (with(high).get(opposite).orElse(min) instanceof Setting.Number max && min.value().compareTo(max.value()) > 0)
            problems.error(found.placeOf(high.id()), "Criteria \"" + low.id() + "\" and \"" + high.id() + "\" cannot both be met: " + key + " is " + min
                    + ", but " + opposite + " is " + max + ".", "Correct one of the limits.");
    }

    private void checkLimits(Criterion c) {
        limits(c, with(c));
        if (c.weighing().weight().orElse(1) == 0 && c.weighing().parent().isPresent())
            problems.warn(found.placeOf(c.id()), "Criterion \"" + c.id() + "\" has weight 0 in its tree and never counts.", "Give it a weight, or remove it.");
        double points = c.weighing().points().orElse(0);
        if (c.isPitfall() && points > 0)
            problems.error(found.placeOf(c.id()), "Pitfall \"" + c.id() + "\" gives " + Setting.of(java.math.BigDecimal.valueOf(points)) + " points for the bad thing.", "Write negative points.");
    }

    private void limits(Criterion c, Settings with) {
        for (Map.Entry<String, Setting> e : with.values().entrySet()) {
            if (e.getValue() instanceof Settings inner) limits(c, inner);
            String opposite = e.getKey().replaceFirst("^min(?=-|$)", "max");
            if (!opposite.equals(e.getKey()) && e.getValue() instanceof Setting.Number min
                    && with.get(opposite).orElse(min) instanceof Setting.Number max && min.value().compareTo(max.value()) > 0)
                problems.error(found.placeOf(c.id()), "Criterion \"" + c.id() + "\" can never be met: " + e.getKey() + " is " + min + ", but " + opposite + " is " + max + ".",
                        "Correct one of the limits.");
        }
    }

    private static Settings with(Criterion c) {
        return c.grader().map(GraderChoice::with).orElse(Settings.EMPTY);
    }

    private static String grader(Criterion c) {
        return c.grader().map(GraderChoice::grader).orElse("");
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}

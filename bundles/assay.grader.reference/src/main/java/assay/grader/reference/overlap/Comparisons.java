// SPDX-License-Identifier: Apache-2.0
package assay.grader.reference.overlap;

import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.grader.look.Against;
import assay.grader.look.Rule;
import assay.grader.look.Wish;
import java.math.BigDecimal;
import java.util.List;

/** Reads the words that compare with a reference answer. */
public final class Comparisons {
    private static final String[] MEASURES = {"f1", "precision", "recall", "jaccard"};

    private Comparisons() {}

    /** {@code match: exact | normalised}, or a map with {@code how} and {@code against}. */
    public static Rule match(Wish wish) {
        Settings map = wish.isMap() ? wish.map("how", "against") : Settings.EMPTY.with("how", wish.text());
        boolean exact = wish.oneOf(map, "how", "exact", "normalised").orElse("normalised").equals("exact");
        Comparison same = exact ? (given, wanted) -> said(given.text().strip().equals(wanted.text().strip()))
                : (given, wanted) -> said(Tokens.answer(given.text()).equals(Tokens.answer(wanted.text())));
        return new ComparedRule(wish.key(), Against.read(wish, map), same, 1);
    }

    private static Comparison.Likeness said(boolean same) {
        return new Comparison.Likeness(same ? 1 : 0, same ? "the same" : "not the same");
    }

    /** {@code numbers: {tolerance | relative, at-least, against}}: the reference's numbers, found in the deliverable. */
    public static Rule numbers(Wish wish) {
        Settings map = map(wish, "tolerance", "relative", "at-least", "against");
        if (map.has("tolerance") && map.has("relative")) throw wish.fail("has both tolerance and relative");
        return new ComparedRule(wish.key(), Against.read(wish, map),
                new NumberOverlap(wish.tolerance(map, "tolerance"), wish.tolerance(map, "relative")), share(wish, map, 1));
    }

    /** {@code token-f1: 0.6}: the words that both hold, as question answering counts (SQuAD: Rajpurkar et al. 2016, section 6.1). */
    public static Rule tokens(Wish wish) {
        Settings map = map(wish, "at-least", "against");
        Comparison f1 = (given, wanted) -> Comparison.Likeness.of(Overlap.of(Tokens.answer(given.text()), Tokens.answer(wanted.text())).measure(Measure.F1), "token F1");
        return new ComparedRule(wish.key(), Against.read(wish, map), f1, needed(wish, map));
    }

    /** {@code rouge: {variant: 1 | 2 | l, measure, at-least, against}} (Lin 2004, sections 2 and 3). */
    public static Rule rouge(Wish wish) {
        Settings map = map(wish, "variant", "measure", "at-least", "against");
        String variant = wish.oneOf(map, "variant", "1", "2", "3", "l").orElse("l");
        Measure measure = Measure.of(wish.oneOf(map, "measure", "f1", "precision", "recall").orElse("f1"));
        return new ComparedRule(wish.key(), Against.read(wish, map), Rouge.of(variant, measure), needed(wish, map));
    }

    /** {@code set-overlap: {measure, at-least, against}}: list items, or lines, or what commas part; order does not matter. */
    public static Rule sets(Wish wish) {
        Settings map = map(wish, "measure", "at-least", "against");
        Measure measure = Measure.of(wish.oneOf(map, "measure", MEASURES).orElse("f1"));
        return new ComparedRule(wish.key(), Against.read(wish, map), new SetOverlap(measure), share(wish, map, 1));
    }

    /** {@code table-overlap: {columns, tolerance, measure, at-least, against}}: rows that both tables hold, columns by name. */
    public static Rule tables(Wish wish) {
        Settings map = map(wish, "columns", "tolerance", "measure", "at-least", "against");
        Measure measure = Measure.of(wish.oneOf(map, "measure", MEASURES).orElse("f1"));
        List<String> columns = map.get("columns").map(wish::texts).orElse(List.of());
        return new ComparedRule(wish.key(), Against.read(wish, map), new TableOverlap(columns, wish.tolerance(map, "tolerance"), measure), share(wish, map, 1));
    }

    /** A number alone is the least share. */
    private static Settings map(Wish wish, String... keys) {
        if (wish.isMap()) return wish.map(keys);
        if (wish.value() instanceof Setting.Number) return Settings.EMPTY.with("at-least", wish.value());
        throw wish.fail("must be a number between 0 and 1, or a map with " + String.join(", ", keys));
    }

    private static double needed(Wish wish, Settings map) {
        if (!map.has("at-least")) throw wish.fail("needs at-least, a share between 0 and 1");
        return share(wish, map, 1);
    }

    private static double share(Wish wish, Settings map, double otherwise) {
        BigDecimal share = map.number("at-least").orElse(BigDecimal.valueOf(otherwise));
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) throw wish.fail("has at-least " + share.toPlainString() + ", which must lie between 0 and 1");
        return share.doubleValue();
    }
}

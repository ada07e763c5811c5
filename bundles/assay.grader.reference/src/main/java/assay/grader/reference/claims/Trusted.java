// SPDX-License-Identifier: Apache-2.0
package assay.grader.reference.claims;

import assay.grader.look.Document;
import assay.grader.look.Quote;
import assay.grader.look.number.Dates;
import assay.grader.reference.overlap.Tokens;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** One trusted document, made ready for looking things up. Safe for use by several threads. */
final class Trusted {
    /** A single significant digit is never taken for a rounding. */
    private static final int LEAST_DIGITS = 2;
    private static final int COARSEST = -15;
    private static final int FINEST = 20;
    private final String name;
    private final String text;
    private final List<Figures.Figure> figures;
    private final Map<LocalDate, Dates.Found> dates = new HashMap<>();
    private final String words;
    private final Map<Integer, Map<BigDecimal, Figures.Figure>> rounded = new ConcurrentHashMap<>();

    Trusted(Document document) {
        name = document.name();
        text = document.text();
        figures = Figures.in(text);
        for (Dates.Found d : Dates.in(text, Dates.Order.EITHER, Claims.MOST * 10)) d.readings().forEach(r -> dates.putIfAbsent(r, d));
        words = " " + String.join(" ", Tokens.words(text)) + " ";
    }

    String name() {
        return name;
    }

    String text() {
        return text;
    }

    /** Where the claim stands in this document, with what stands around it; empty when it does not. */
    Optional<String> find(Claim claim) {
        return switch (claim.kind()) {
            case FIGURE -> Figures.in(claim.text()).stream().flatMap(f -> f.values().stream()).flatMap(v -> figure(v).stream()).findFirst().map(f -> around(f.from(), f.to()));
            case DATE -> Dates.in(claim.text(), Dates.Order.EITHER, 1).stream().flatMap(d -> d.readings().stream()).filter(dates::containsKey).findFirst()
                    .map(d -> around(dates.get(d).from(), dates.get(d).to()));
            case NAME -> phrase(claim).or(() -> scattered(claim));
            case QUOTATION -> phrase(claim);
        };
    }

    /** The number itself, or one that rounds to it. */
    private Optional<Figures.Figure> figure(BigDecimal value) {
        int scale = value.scale();
        if (scale < COARSEST || scale > FINEST) return Optional.empty();
        Figures.Figure near = rounded.computeIfAbsent(scale, this::rounded).get(value.stripTrailingZeros());
        if (near == null) return Optional.empty();
        boolean isRounding = near.values().stream().noneMatch(v -> v.compareTo(value) == 0);
        return isRounding && value.stripTrailingZeros().precision() < LEAST_DIGITS ? Optional.empty() : Optional.of(near);
    }

    /** An exact value is kept before one that only rounds to it. */
    private Map<BigDecimal, Figures.Figure> rounded(int scale) {
        Map<BigDecimal, Figures.Figure> map = new HashMap<>();
        for (Figures.Figure f : figures)
            for (BigDecimal v : f.values()) if (v.scale() <= scale || v.stripTrailingZeros().scale() <= scale) map.putIfAbsent(v.stripTrailingZeros(), f);
        for (Figures.Figure f : figures)
            for (BigDecimal v : f.values()) map.putIfAbsent(v.setScale(scale, RoundingMode.HALF_UP).stripTrailingZeros(), f);
        return map;
    }

    private Optional<String> phrase(Claim claim) {
        List<String> wanted = Tokens.words(claim.text());
        String joined = String.join(" ", wanted);
        return wanted.isEmpty() || !words.contains(" " + joined + " ") ? Optional.empty() : Optional.of(Quote.of(claim.text()));
    }

    /** "Maria Silva" is found where "Silva, Maria" stands: every word of the name, close together. */
    private Optional<String> scattered(Claim claim) {
        List<String> wanted = Tokens.words(claim.text());
        if (wanted.size() < 2) return Optional.empty();
        String first = " " + wanted.get(0) + " ";
        int reach = claim.text().length() + 10;
        for (int at = words.indexOf(first); at >= 0; at = words.indexOf(first, at + 1)) {
            String near = words.substring(Math.max(0, at - reach), Math.min(words.length(), at + reach)) + " ";
            if (wanted.stream().allMatch(w -> near.contains(" " + w + " "))) return Optional.of(Quote.of(near.strip()));
        }
        return Optional.empty();
    }

    private String around(int from, int to) {
        return Quote.around(text, from, to);
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.grader.reference.claims;

import assay.grader.look.number.Numeral;
import assay.grader.look.number.Numerals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of a text with the words that multiply them: 1.2 million is also 1,200,000, and 12 % is also 0.12. */
final class Figures {
    private static final Pattern BEHIND = Pattern.compile("\\G[ \\u00a0-]?(?:(?<word>thousand|million|billion|trillion|mn|bn|tn|[kKmMbB](?![\\p{L}\\p{N}]))|(?<percent>%|per ?cent|percent))");
    private static final Map<String, Integer> POWERS = Map.of("thousand", 3, "k", 3, "million", 6, "mn", 6, "m", 6, "billion", 9, "bn", 9, "b", 9, "trillion", 12, "tn", 12);
    private static final int MOST = 20_000;

    private Figures() {}

    /** A number as it stands, with all that it can mean, each at the precision at which it is written. */
    record Figure(int from, int to, List<BigDecimal> values, boolean hasUnit) {}

    static List<Figure> in(String text) {
        List<Figure> found = new ArrayList<>();
        Matcher behind = BEHIND.matcher(text);
        new Numerals(text).from(0, n -> {
            found.add(figure(text, n, behind));
            return found.size() >= MOST;
        });
        return found;
    }

    private static Figure figure(String text, Numeral n, Matcher behind) {
        Set<BigDecimal> values = new LinkedHashSet<>(n.readings());
        boolean unit = n.from() > 0 && "$€£¥₹".indexOf(text.charAt(n.from() - 1)) >= 0;
        if (!behind.find(n.to()) || behind.start() != n.to()) return new Figure(n.from(), n.to(), List.copyOf(values), unit);
        int power = behind.group("percent") != null ? -2 : POWERS.get(behind.group("word").toLowerCase(java.util.Locale.ROOT));
        n.readings().forEach(v -> values.add(v.scaleByPowerOfTen(power)));
        return new Figure(n.from(), behind.end(), List.copyOf(values), true);
    }
}

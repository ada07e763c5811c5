// SPDX-License-Identifier: Apache-2.0
package assay.grader.reference.overlap;

import assay.grader.look.Document;
import assay.grader.look.number.Commas;
import assay.grader.look.number.Numeral;
import assay.grader.look.number.Numerals;
import assay.grader.look.number.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The numbers of the reference that stand in the deliverable, within a tolerance. Each counts once, however often it stands there. */
record NumberOverlap(Optional<BigDecimal> tolerance, Optional<BigDecimal> relative) implements Comparison {
    private static final int MOST = 5_000;
    private static final int LONGEST = 1 << 19;

    @Override
    public Likeness compare(Document given, Document wanted) throws InterruptedException {
        List<Numeral> right = new ArrayList<>(distinct(numerals(wanted)).values());
        if (right.isEmpty()) throw new IllegalStateException("there is no number in the reference \"" + wanted.name() + "\"");
        List<Numeral> mine = new ArrayList<>(distinct(numerals(given)).values());
        int found = 0;
        for (Numeral n : right) {
            if (Thread.interrupted()) throw new InterruptedException("interrupted while comparing");
            if (mine.stream().anyMatch(m -> meets(n, m))) found++;
        }
        return new Likeness((double) found / right.size(), found + " of " + right.size() + " numbers");
    }

    private boolean meets(Numeral wanted, Numeral given) {
        for (BigDecimal value : wanted.readings()) {
            Target target = new Target(value, tolerance, relative);
            if (given.readings().stream().anyMatch(target::isMetBy)) return true;
        }
        return false;
    }

    private static Map<List<BigDecimal>, Numeral> distinct(List<Numeral> numerals) {
        Map<List<BigDecimal>, Numeral> distinct = new LinkedHashMap<>();
        for (Numeral n : numerals) distinct.putIfAbsent(n.readings().stream().map(BigDecimal::stripTrailingZeros).toList(), n);
        return distinct;
    }

    private static List<Numeral> numerals(Document document) {
        String text = document.text().length() <= LONGEST ? document.text() : document.text().substring(0, LONGEST);
        List<Numeral> found = new ArrayList<>();
        new Numerals(Commas.apart(text, document.mediaType())).from(0, n -> {
            found.add(n);
            return found.size() >= MOST;
        });
        return found;
    }
}

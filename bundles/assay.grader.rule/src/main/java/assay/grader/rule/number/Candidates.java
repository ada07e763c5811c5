// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule.number;

import assay.grader.look.number.Numeral;
import assay.grader.look.number.Numerals;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The numbers of a text that are looked at.
 *
 * @param met the one that is wanted
 * @param seen the others, as they stand, as far as they were looked at; only the first few
 * @param count how many were looked at
 */
record Candidates(Optional<Numeral> met, List<String> seen, int count) {
    private static final int SHOWN = 5;
    private static final int MOST_PLACES = 10_000;
    private static final int MOST = 50_000;

    static Candidates in(String text, Optional<Pattern> after, Which which, Predicate<Numeral> wanted) {
        Found found = new Found(which == Which.LAST && after.isEmpty(), wanted);
        Numerals numerals = new Numerals(text);
        if (after.isEmpty()) numerals.from(0, n -> found.take(n) || which == Which.FIRST);
        else behind(places(text, after.get(), which), numerals, found);
        return new Candidates(found.met, found.seen.stream().map(n -> text.substring(n.from(), n.to())).toList(), found.count);
    }

    /** The first number behind each place; where there is none, there is none behind a later place. */
    private static void behind(List<Integer> places, Numerals numerals, Found found) {
        for (int place : places) {
            boolean any = numerals.from(place, n -> {
                found.take(n);
                return true;
            });
            if (!any) return;
        }
    }

    /** Takes numbers one after another. */
    private static final class Found {
        private final boolean onlyLast;
        private final Predicate<Numeral> wanted;
        private final List<Numeral> seen = new ArrayList<>();
        private Optional<Numeral> met = Optional.empty();
        private int count;

        Found(boolean onlyLast, Predicate<Numeral> wanted) {
            this.onlyLast = onlyLast;
            this.wanted = wanted;
        }

        /** Whether enough was seen. */
        boolean take(Numeral number) {
            if (onlyLast) seen.clear();
            count = onlyLast ? 1 : count + 1;
            if (seen.size() < SHOWN) seen.add(number);
            if (met.isEmpty() || onlyLast) met = Optional.of(number).filter(wanted);
            return !onlyLast && (met.isPresent() || count >= MOST);
        }
    }

    private static List<Integer> places(String text, Pattern after, Which which) {
        List<Integer> places = new ArrayList<>();
        Matcher m = after.matcher(text);
        while (m.find() && places.size() < MOST_PLACES) {
            if (which == Which.LAST) places.clear();
            places.add(m.end());
            if (which == Which.FIRST) break;
        }
        return places;
    }

    String shown(Which which) {
        String list = String.join(", ", seen) + (count > seen.size() ? " and " + (count - seen.size()) + " more" : "");
        return which == Which.ANY ? list : "as the " + which.label() + " one " + list;
    }
}

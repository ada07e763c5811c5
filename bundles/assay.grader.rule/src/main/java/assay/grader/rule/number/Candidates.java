// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule.number;

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

    static Candidates in(String text, Optional<Pattern> after, Which which, Predicate<Numeral> wanted) {
        List<Numeral> looked = new ArrayList<>();
        Numerals numerals = new Numerals(text);
        if (after.isEmpty()) {
            numerals.from(0, n -> {
                if (which == Which.LAST) looked.clear();
                looked.add(n);
                return which == Which.FIRST || which == Which.ANY && wanted.test(n);
            });
        } else {
            for (int place : places(text, after.get(), which))
                numerals.from(place, looked::add);
        }
        Optional<Numeral> met = looked.stream().filter(wanted).findFirst();
        return new Candidates(met, looked.stream().limit(SHOWN).map(n -> text.substring(n.from(), n.to())).toList(), looked.size());
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

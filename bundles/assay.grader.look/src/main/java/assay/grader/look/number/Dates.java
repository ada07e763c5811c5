// SPDX-License-Identifier: Apache-2.0
package assay.grader.look.number;

import assay.grader.look.Document;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds dates in prose: 2026-09-14, 14.9.2026, 14/9/26, 14 September 2026, Sept. 14th, 2026, 14 de septiembre de 2026;
 * months in English, German, French, Spanish, Italian, Portuguese and Dutch.
 */
public final class Dates {
    private static final String SPACE = "[\\s,]{0,3}";
    private static final Pattern DATE = Pattern.compile("(?<![\\p{L}\\p{N}])(?:"
            + "(?<iy>\\d{4})[-/.](?<im>\\d{1,2})[-/.](?<id>\\d{1,2})"
            + "|(?<a>\\d{1,2})(?<s>[./-])(?<b>\\d{1,2})\\k<s>(?<y>\\d{4}|\\d{2})"
            + "|(?<d>\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?" + SPACE + "(?:de |of )?(?<m>\\p{L}{3,12})\\.?" + SPACE + "(?:de |del )?(?<my>\\d{4})"
            + "|(?<n>\\p{L}{3,12})\\.?\\s{1,3}(?<nd>\\d{1,2})(?:st|nd|rd|th)?" + SPACE + "(?<ny>\\d{4})"
            + ")(?![\\p{L}\\p{N}])");

    private Dates() {}

    /** A date as it stands in a text, with all that it can mean. */
    public record Found(int from, int to, List<LocalDate> readings) {}

    /** Order of day and month in dates such as 3/4/2026, where the separator does not tell. */
    public enum Order { MDY, DMY, EITHER }

    public static List<Found> in(String text, Order order, int most) {
        List<Found> found = new ArrayList<>();
        Matcher m = DATE.matcher(text);
        while (found.size() < most && m.find()) {
            List<LocalDate> readings = readings(m, order);
            if (!readings.isEmpty()) found.add(new Found(m.start(), m.end(), readings));
        }
        return found;
    }

    private static List<LocalDate> readings(Matcher m, Order order) {
        List<LocalDate> readings = new ArrayList<>(2);
        if (m.group("iy") != null) date(number(m, "iy"), number(m, "im"), number(m, "id")).ifPresent(readings::add);
        else if (m.group("d") != null) month(m.group("m")).flatMap(x -> date(number(m, "my"), x, number(m, "d"))).ifPresent(readings::add);
        else if (m.group("n") != null) month(m.group("n")).flatMap(x -> date(number(m, "ny"), x, number(m, "nd"))).ifPresent(readings::add);
        else {
            int year = number(m, "y") + (m.group("y").length() == 2 ? 2000 : 0);
            boolean dotted = m.group("s").equals(".");
            if (dotted || order != Order.MDY) date(year, number(m, "b"), number(m, "a")).ifPresent(readings::add);
            if (!dotted && order != Order.DMY) date(year, number(m, "a"), number(m, "b")).ifPresent(readings::add);
        }
        return readings;
    }

    private static int number(Matcher m, String group) {
        return Integer.parseInt(m.group(group));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> month(String word) {
        return Optional.ofNullable(Months.NAMES.get(Document.lower(word)));
    }

    /** Read on first use. */
    private static final class Months {
        static final Map<String, Integer> NAMES = new HashMap<>(Map.of("sept", 9));

        static {
            for (String language : List.of("en", "de", "fr", "es", "it", "pt", "nl"))
                for (Month month : Month.values())
                    for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE)) {
                        String name = Document.lower(month.getDisplayName(style, Locale.of(language))).replace(".", "");
                        NAMES.putIfAbsent(name, month.getValue());
                    }
        }
    }
}

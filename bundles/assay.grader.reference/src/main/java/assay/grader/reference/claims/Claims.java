// SPDX-License-Identifier: Apache-2.0
package assay.grader.reference.claims;

import assay.grader.look.Document;
import assay.grader.look.number.Dates;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a text states: figures but for list numbers and single digits without a unit; dates with day, month and year; names,
 * which are capitalised words in the middle of an English sentence; quotations of three words or more.
 */
final class Claims {
    static final int MOST = 2_000;
    private static final Pattern LIST_NUMBER = Pattern.compile("(?m)^[ \\t>]{0,12}(?:#{1,6}[ \\t]+.*|\\d{1,3}(?:\\.\\d{1,3}){0,3}[.)][ \\t])");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'’-]+(?:(?: (?:of|the|and|de|von|van|der|la|du|&))? \\p{Lu}[\\p{L}'’-]+){0,5}");
    private static final Pattern QUOTATION = Pattern.compile("“([^”]{10,600})”|\"([^\"\\n]{10,600})\"|«([^»]{10,600})»");
    private static final Pattern SENTENCE_START = Pattern.compile("(?:^|[.!?:;|>\\n\"“(*_#-])[\\s*_\"“(>#|-]{0,8}$");
    private static final Set<String> CALENDAR = calendar();

    private Claims() {}

    /** In the order of the text; the first {@value #MOST} of each kind. */
    static List<Claim> in(String text, Set<Claim.Kind> kinds) {
        List<Claim> found = new ArrayList<>();
        List<Dates.Found> dates = Dates.in(text, Dates.Order.EITHER, MOST);
        if (kinds.contains(Claim.Kind.DATE)) for (Dates.Found d : dates) found.add(new Claim(Claim.Kind.DATE, text.substring(d.from(), d.to()), d.from()));
        if (kinds.contains(Claim.Kind.FIGURE)) figures(text, dates, found);
        if (kinds.contains(Claim.Kind.NAME)) names(text, found);
        if (kinds.contains(Claim.Kind.QUOTATION)) quotations(text, found);
        found.sort(Comparator.comparingInt(Claim::from).thenComparing(Claim::kind));
        return found;
    }

    private static void figures(String text, List<Dates.Found> dates, List<Claim> into) {
        boolean[] apart = new boolean[text.length() + 1];
        dates.forEach(d -> java.util.Arrays.fill(apart, d.from(), d.to(), true));
        Matcher lists = LIST_NUMBER.matcher(text);
        while (lists.find()) java.util.Arrays.fill(apart, lists.start(), lists.end(), true);
        int count = 0;
        for (Figures.Figure f : Figures.in(text))
            if (!apart[f.from()] && (f.hasUnit() || f.to() - f.from() > 1) && count++ < MOST)
                into.add(new Claim(Claim.Kind.FIGURE, text.substring(f.from(), f.to()), f.from()));
    }

    private static void names(String text, List<Claim> into) {
        Matcher m = NAME.matcher(text);
        int count = 0;
        while (m.find() && count < MOST) {
            int from = startsSentence(text, m.start()) ? text.indexOf(' ', m.start()) + 1 : m.start();
            if (from <= 0 || from >= m.end() || !Character.isUpperCase(text.charAt(from))) continue;
            String name = text.substring(from, m.end()).replaceAll("['’]s$", "");
            if (name.length() < 3 || CALENDAR.contains(Document.lower(name)) || name.equals(name.toUpperCase(Locale.ROOT)) && name.length() < 6) continue;
            into.add(new Claim(Claim.Kind.NAME, name, from));
            count++;
        }
    }

    private static boolean startsSentence(String text, int at) {
        return SENTENCE_START.matcher(text).region(Math.max(0, at - 10), at).find() || at == 0;
    }

    private static void quotations(String text, List<Claim> into) {
        Matcher m = QUOTATION.matcher(text);
        int count = 0;
        while (m.find() && count++ < MOST) {
            int group = m.group(1) != null ? 1 : m.group(2) != null ? 2 : 3;
            if (m.group(group).strip().split("\\s+").length >= 3) into.add(new Claim(Claim.Kind.QUOTATION, m.group(group), m.start(group)));
        }
    }

    private static Set<String> calendar() {
        Set<String> words = new HashSet<>();
        for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
            for (Month m : Month.values()) words.add(Document.lower(m.getDisplayName(style, Locale.ENGLISH)));
            for (DayOfWeek d : DayOfWeek.values()) words.add(Document.lower(d.getDisplayName(style, Locale.ENGLISH)));
        }
        return words;
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.solver.baseline;

import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Splits texts into sentences; a blank line, a heading, a list item and a table row each end one. */
final class Sentences {
    /** Setting that says how many sentences are handed in. */
    static final String KEY = "sentences";
    static final Set<String> COUNTED_BY = new TreeSet<>(Set.of("lead", "extract", "keyword"));
    private static final int DEFAULT = 3;
    /** More are not looked at: comparing all pairs takes time with the square of it. */
    private static final int MOST = 400;

    private Sentences() {}

    static int wanted(Settings settings) {
        int count = settings.whole(KEY).orElse(DEFAULT);
        if (count < 1 || count > MOST) throw new SettingsError(KEY, Setting.of(count), "between 1 and " + MOST);
        return count;
    }

    static List<String> of(String text) {
        List<String> found = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (String line : text.split("\\R", -1)) {
            boolean own = line.isBlank() || line.strip().matches("(?s)([#|>*+-]|\\d{1,3}[.)]\\s).*");
            if (own) split(paragraph, found);
            paragraph.append(line.strip().replaceFirst("^(#+|[>*+-]|\\d{1,3}[.)])\\s+", "")).append(' ');
            if (own) split(paragraph, found);
            if (found.size() >= MOST) return found.subList(0, MOST);
        }
        split(paragraph, found);
        return found.size() > MOST ? found.subList(0, MOST) : found;
    }

    private static void split(StringBuilder paragraph, List<String> into) {
        String text = paragraph.toString();
        paragraph.setLength(0);
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE && into.size() < MOST; from = to, to = breaks.next()) {
            String sentence = text.substring(from, to).strip();
            if (!sentence.isEmpty()) into.add(sentence);
        }
    }
}

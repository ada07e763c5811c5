// SPDX-License-Identifier: Apache-2.0
package assay.grader.reference.overlap;

import assay.grader.look.Document;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The items that both hold: those of a list, else the lines, else what commas and semicolons part. Case, punctuation and order do not matter. */
record SetOverlap(Measure measure) implements Comparison {
    private static final Pattern ITEM = Pattern.compile("\\s{0,12}(?:[-*+•]|\\d{1,4}[.)])\\s+(?=\\S)");

    @Override
    public Likeness compare(Document given, Document wanted) {
        Set<List<String>> mine = items(given.text());
        Set<List<String>> theirs = items(wanted.text());
        long shared = mine.stream().filter(theirs::contains).count();
        double share = mine.isEmpty() ? 0 : new Overlap(shared, mine.size(), theirs.size()).measure(measure);
        return new Likeness(share, shared + " of " + theirs.size() + " items, beside " + (mine.size() - shared) + " others, " + measure.label() + " " + Likeness.shown(share));
    }

    static Set<List<String>> items(String text) {
        List<String> lines = text.lines().filter(l -> !l.isBlank() && !l.startsWith("```")).toList();
        List<String> listed = lines.stream().filter(l -> ITEM.matcher(l).lookingAt()).map(l -> ITEM.matcher(l).replaceFirst("")).toList();
        List<String> items = !listed.isEmpty() ? listed : lines.size() == 1 ? List.of(lines.get(0).split("[,;]")) : lines;
        Set<List<String>> found = new LinkedHashSet<>();
        for (String item : items) {
            List<String> words = Tokens.answer(item);
            if (!words.isEmpty()) found.add(words);
        }
        return found;
    }
}

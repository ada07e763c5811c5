// SPDX-License-Identifier: Apache-2.0
package assay.suite.lint;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether two statements say nearly the same: they share nearly all words that carry meaning, and their numbers and denials agree. */
final class Likeness {
    private static final double ENOUGH = 0.8;
    private static final int FEWEST = 4;
    private static final Set<String> EMPTY = Set.of("a", "an", "the", "of", "in", "on", "to", "for", "and", "or", "is", "are", "be", "it", "its", "their", "that", "which", "with", "as", "by",
            "at", "from", "this", "all", "every", "each", "work", "submission", "answer", "text", "document");
    /** Stands for them, so that "note" and "not" never share a stem. */
    private static final String DENIAL = "¬";
    private static final Set<String> DENIALS = Set.of("not", "no", "never", "without", "non", "neither", "nor", "none");

    private Likeness() {}

    static boolean between(String one, String other) {
        Set<String> a = words(one);
        Set<String> b = words(other);
        Set<String> shared = new TreeSet<>(a);
        shared.retainAll(b);
        if (shared.size() < FEWEST || 2.0 * shared.size() / (a.size() + b.size()) < ENOUGH) return false;
        Set<String> different = new TreeSet<>(a);
        different.addAll(b);
        different.removeAll(shared);
        return different.stream().noneMatch(w -> w.equals(DENIAL) || w.matches(".*\\d.*")) && !(onlyIn(a, b) && onlyIn(b, a));
    }

    /** Each has a word of its own: "right score" and "right grade" are two things, "the right score" and "right score of it" one. */
    private static boolean onlyIn(Set<String> a, Set<String> b) {
        return a.stream().anyMatch(w -> !b.contains(w));
    }

    private static Set<String> words(String text) {
        String plain = text.strip().replaceAll("[’']", "");
        String first = plain.isEmpty() ? "" : plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1);
        return Arrays.stream(first.split("[^\\p{L}\\p{N}.%]+")).map(w -> w.replaceAll("^\\.+|\\.+$", "")).filter(w -> !w.isEmpty() && !EMPTY.contains(w))
                .map(w -> stem(w.toLowerCase(Locale.ROOT))).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String stem(String word) {
        if (DENIALS.contains(word)) return DENIAL;
        for (String end : new String[] {"ing", "ed", "es", "s"})
            if (word.length() >= end.length() + 2 && word.endsWith(end) && !word.endsWith("ss")) return word.substring(0, word.length() - end.length());
        return word.endsWith("e") && word.length() > 2 ? word.substring(0, word.length() - 1) : word;
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule.number;

import assay.grader.look.number.Numeral;
import java.util.List;

/** Words one of which must stand before or behind a number; none = no matter. */
record Units(List<String> words) {
    /** Signs, brackets and spaces that may stand between a number and its unit. */
    private static final int MOST_BETWEEN = 3;

    boolean stand(String text, Numeral number) {
        return words.isEmpty() || words.stream().anyMatch(w -> isBehind(text, number.to(), w) || isBefore(text, number.from(), w));
    }

    private static boolean isBehind(String text, int to, String word) {
        int at = to < text.length() && (text.charAt(to) == ' ' || text.charAt(to) == '-') ? to + 1 : to;
        if (!text.startsWith(word, at)) return false;
        int end = at + word.length();
        return end == text.length() || !isLetter(word.charAt(word.length() - 1)) || !isLetter(text.charAt(end));
    }

    private static boolean isBefore(String text, int from, String word) {
        int at = from;
        while (at > 0 && from - at < MOST_BETWEEN && "-\u2212( ".indexOf(text.charAt(at - 1)) >= 0) at--;
        int start = at - word.length();
        if (start < 0 || !text.startsWith(word, start)) return false;
        return start == 0 || !isLetter(word.charAt(0)) || !isLetter(text.charAt(start - 1));
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c);
    }
}

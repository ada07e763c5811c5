// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule.text;

import java.text.BreakIterator;
import java.util.Locale;

/** A way of measuring a text. */
public enum Measure {
    /** What stands between spaces and has a letter or a digit, as word processors count; marks of Markdown are none. */
    WORDS {
        @Override
        int count(String text) {
            int words = 0;
            boolean inside = false;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (isUnspaced(c)) return broken(text);
                if (Character.isWhitespace(c)) inside = false;
                else if (!inside && (Character.isLetterOrDigit(c) || Character.isSurrogate(c))) {
                    inside = true;
                    words++;
                }
            }
            return words;
        }
    },
    /** As Unicode breaks them; a blank line, a heading, a list item and a table row end one too. */
    SENTENCES {
        @Override
        int count(String text) {
            int sentences = 0;
            for (String block : text.split("\\n\\s*\\n|\\n(?=\\s*([-*+#>|]|\\d{1,3}[.)]\\s))|(?<=\\|)\\n"))
                sentences += parts(BreakIterator.getSentenceInstance(Locale.ENGLISH), block.replaceFirst("^\\s*\\d{1,3}[.)]\\s", ""));
            return sentences;
        }
    },
    /** Unicode characters, space included, but for space around the text. */
    CHARACTERS {
        @Override
        int count(String text) {
            String stripped = text.strip();
            return stripped.codePointCount(0, stripped.length());
        }
    };

    abstract int count(String text);

    /** Chinese, Japanese, Thai and the like are written without spaces between words. */
    private static boolean isUnspaced(char c) {
        return c >= '\u0e00' && (Character.isIdeographic(c) || c <= '\u0eff' || c >= '\u3040' && c <= '\u30ff');
    }

    private static int broken(String text) {
        return parts(BreakIterator.getWordInstance(Locale.ROOT), text);
    }

    private static int parts(BreakIterator breaks, String text) {
        breaks.setText(text);
        int count = 0;
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next())
            if (text.substring(from, to).codePoints().anyMatch(Character::isLetterOrDigit)) count++;
        return count;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

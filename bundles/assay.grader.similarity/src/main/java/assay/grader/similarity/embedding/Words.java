// SPDX-License-Identifier: Apache-2.0
package assay.grader.similarity.embedding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A text as the words that an uncased BERT was trained on (Devlin et al. 2019, released tokenizer): in lower case, without accents
 * and control characters; every punctuation mark and every Chinese character is a word of its own.
 */
final class Words {
    private Words() {}

    static List<String> in(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        Normalizer.normalize(clean(text), Normalizer.Form.NFD).codePoints().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK).map(Character::toLowerCase)
                .forEach(c -> {
                    boolean alone = isPunctuation(c);
                    if (alone || isSpace(c)) flush(word, words);
                    if (alone) words.add(Character.toString(c));
                    else if (!isSpace(c)) word.appendCodePoint(c);
                });
        flush(word, words);
        return words;
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) words.add(word.toString());
        word.setLength(0);
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isSpace(c)) clean.append(' ');
            else if (isChinese(c)) clean.append(' ').appendCodePoint(c).append(' ');
            else if (!isControl(c)) clean.appendCodePoint(c);
        });
        return clean.toString();
    }

    private static boolean isSpace(int c) {
        return c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
    }

    private static boolean isControl(int c) {
        return c == 0xFFFD || switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static boolean isPunctuation(int c) {
        if (c > ' ' && c < 0x7F) return !Character.isLetterOrDigit(c);
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION, Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isChinese(int c) {
        return c >= 0x4E00 && c <= 0x9FFF || c >= 0x3400 && c <= 0x4DBF || c >= 0x20000 && c <= 0x2A6DF || c >= 0x2A700 && c <= 0x2CEAF
                || c >= 0xF900 && c <= 0xFAFF || c >= 0x2F800 && c <= 0x2FA1F;
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge.prompt;

/**
 * Text with every character shown that a reader would not see: controls, directions, joiners, tags, blanks that look like
 * nothing, variation selectors beyond the one that makes a symbol colourful, and broken halves of characters.
 */
public final class Visible {
    private static final int SHOWN_OF_A_RUN = 16;
    private static final int EMOJI_STYLE = 0xFE0F;
    private static final int TEXT_STYLE = 0xFE0E;

    private Visible() {}

    public static String of(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        int run = 0;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int before = at == 0 ? ' ' : text.codePointBefore(at);
            at += Character.charCount(c);
            if (c == '\r' && at < text.length() && text.charAt(at) == '\n') continue;
            run = isHidden(c, before) ? run + 1 : ended(run, out);
            if (run == 0) out.appendCodePoint(c);
            else if (run <= SHOWN_OF_A_RUN) out.append(String.format("⟨U+%04X⟩", c));
        }
        ended(run, out);
        return out.toString();
    }

    /** A long run of them is a message of its own; its length is enough to know. */
    private static int ended(int run, StringBuilder out) {
        if (run > SHOWN_OF_A_RUN) out.append("⟨and ").append(run - SHOWN_OF_A_RUN).append(" more hidden characters⟩");
        return 0;
    }

    private static boolean isHidden(int c, int before) {
        if (c == '\n' || c == '\t') return false;
        if (c == EMOJI_STYLE || c == TEXT_STYLE) return Character.isLetter(before) || isSelector(before) || Character.isWhitespace(before);
        return isSelector(c) || looksEmpty(c) || switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static boolean isSelector(int c) {
        return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF || c >= 0x180B && c <= 0x180F;
    }

    /** Fillers of Hangul, the Khmer inherent vowels, and the empty cell of Braille. */
    private static boolean looksEmpty(int c) {
        return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x17B4 || c == 0x17B5 || c == 0x2800 || c == 0x034F;
    }
}

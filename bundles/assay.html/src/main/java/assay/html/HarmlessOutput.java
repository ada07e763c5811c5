// SPDX-License-Identifier: Apache-2.0
package assay.html;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;

/**
 * Escapes for the place where a text stands, after taking out what a reader cannot see and a browser obeys: characters
 * that reorder text, control characters, halves of surrogate pairs. Every text of a page passes here.
 */
public final class HarmlessOutput extends OwaspHtmlTemplateOutput {
    public HarmlessOutput(TemplateOutput out) {
        super(out);
    }

    @Override
    public void writeUserContent(String text) {
        super.writeUserContent(text == null ? null : harmless(text));
    }

    public static String harmless(String text) {
        if (text.chars().noneMatch(c -> c < 0x20 || c >= 0x7f)) return text;
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().filter(c -> !reorders(c)).map(c -> isVisible(c) ? c : 0xFFFD).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean reorders(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F || c == 0x061C;
    }

    private static boolean isVisible(int c) {
        if (c == '\n' || c == '\t' || c == '\r') return true;
        int type = Character.getType(c);
        return type != Character.CONTROL && type != Character.SURROGATE && type != Character.UNASSIGNED;
    }
}

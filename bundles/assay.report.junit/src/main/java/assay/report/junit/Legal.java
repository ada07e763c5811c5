// SPDX-License-Identifier: Apache-2.0
package assay.report.junit;

/** Texts that XML 1.0 can hold: other characters become U+FFFD, directional overrides are taken out, long texts are cut. */
final class Legal {
    private Legal() {}

    static String text(String text, int longest) {
        StringBuilder out = new StringBuilder();
        text.codePoints().limit(longest).map(Legal::character).filter(c -> !isOverride(c)).forEach(out::appendCodePoint);
        if (text.codePointCount(0, text.length()) > longest) out.append(" …");
        return out.toString();
    }

    private static int character(int c) {
        boolean legal = c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
        return legal ? c : 0xFFFD;
    }

    private static boolean isOverride(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F || c == 0x061C;
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.grader.look.number;

/** In CSV a comma outside quotes parts cells and belongs to no number. */
public final class Commas {
    private Commas() {}

    public static String apart(String text, String mediaType) {
        if (!mediaType.equals("text/csv") || text.indexOf(',') < 0) return text;
        char[] chars = text.toCharArray();
        boolean quoted = false;
        for (int i = 0; i < chars.length; i++) {
            if (chars[i] == '"') quoted = !quoted;
            if (chars[i] == '\n') quoted = false;
            if (chars[i] == ',' && !quoted) chars[i] = ';';
        }
        return new String(chars);
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.source.datasets;

/** Titles for tasks that have none of their own. */
final class Titles {
    private static final int LONGEST = 80;

    private Titles() {}

    /** The beginning of a text, cut at a word. */
    static String of(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= LONGEST) return line;
        int cut = line.lastIndexOf(' ', LONGEST - 1);
        int at = cut > 20 ? cut : LONGEST - 1;
        return line.substring(0, Character.isHighSurrogate(line.charAt(at - 1)) ? at - 1 : at) + "…";
    }
}

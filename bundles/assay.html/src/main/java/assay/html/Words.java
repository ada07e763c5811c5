// SPDX-License-Identifier: Apache-2.0
package assay.html;

/** Texts cut to a length. */
public final class Words {
    private Words() {}

    /** So many characters at most, said where some are left out. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) return text;
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + "…";
    }
}

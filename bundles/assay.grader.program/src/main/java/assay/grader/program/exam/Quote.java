// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.exam;

/** Shows what a program said in a sentence: on one line, short, without control characters. */
public final class Quote {
    private static final int LONGEST = 120;

    private Quote() {}

    public static String of(String text) {
        return "\"" + plain(text) + "\"";
    }

    /** Without quotation marks. */
    public static String plain(String text) {
        String head = text.length() > LONGEST * 4 ? text.substring(0, LONGEST * 4) : text;
        String line = head.replace("\n", "\\n").replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]+", " ");
        boolean cut = head.length() < text.length() || line.length() > LONGEST;
        return cut ? line.substring(0, Math.min(LONGEST, line.length())) + "…" : line;
    }

    /** The last line with something on it: where languages say what went wrong. */
    public static String last(String errors) {
        return errors.lines().filter(l -> !l.isBlank()).reduce((a, b) -> b).map(l -> plain(l.strip())).orElse("");
    }
}

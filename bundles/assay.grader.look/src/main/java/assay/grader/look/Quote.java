// SPDX-License-Identifier: Apache-2.0
package assay.grader.look;

import java.util.List;
import java.util.stream.Collectors;

/** Shows a stretch of somebody's text in a sentence: on one line, short, without control characters. */
public final class Quote {
    private static final int LONGEST = 80;
    private static final int AROUND = 25;
    private static final int LISTED = 5;

    private Quote() {}

    public static String of(String text) {
        String head = text.length() > LONGEST * 4 ? text.substring(0, LONGEST * 4) : text;
        String line = head.replaceAll("[\\s\\p{Cntrl}\\p{Cf}]+", " ").strip();
        boolean isCut = head.length() < text.length() || line.codePointCount(0, line.length()) > LONGEST;
        if (line.codePointCount(0, line.length()) > LONGEST) line = line.substring(0, line.offsetByCodePoints(0, LONGEST));
        return "\"" + line + (isCut ? "…" : "") + "\"";
    }

    /** A match with a little of what stands around it. */
    public static String around(String text, int from, int to) {
        int start = Math.max(0, from - AROUND);
        int end = Math.min(text.length(), Math.min(to, from + LONGEST) + AROUND);
        return of((start > 0 ? "…" : "") + text.substring(start, end) + (end < text.length() ? "…" : ""));
    }

    /** The first few of a list. */
    public static String few(List<String> items) {
        String shown = items.stream().limit(LISTED).map(Quote::of).collect(Collectors.joining(", "));
        return items.size() > LISTED ? shown + " and " + (items.size() - LISTED) + " more" : shown;
    }
}

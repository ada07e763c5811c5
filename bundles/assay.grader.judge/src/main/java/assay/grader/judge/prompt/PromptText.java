// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge.prompt;

import assay.core.content.Digest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A prompt as a file holds it: a line {@code === system ===} with what the judge is told, and a line {@code === user ===} with
 * what it is asked, in which places like {@code {{submission}}} are filled in.
 *
 * @param digest of the whole file
 */
public record PromptText(String system, String user, Digest digest) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z-]+)}}");
    private static final Pattern HEADS = Pattern.compile("(?s)\\A\\s*=== system ===\\R(.*?)\\R=== user ===\\R(.*)\\z");

    /**
     * Reads a file.
     *
     * @param places that may be filled in
     * @param needed those of them that must be there
     * @throws IllegalArgumentException saying what is wrong with it
     */
    public static PromptText of(String text, List<String> places, List<String> needed) {
        Matcher parts = HEADS.matcher(text);
        if (!parts.matches()) throw new IllegalArgumentException("it needs a line \"=== system ===\" at its start and a line \"=== user ===\" further down");
        if (PLACE.matcher(parts.group(1)).find()) throw new IllegalArgumentException("the system part has a place to fill in; only the user part may");
        List<String> found = PLACE.matcher(parts.group(2)).results().map(m -> m.group(1)).toList();
        for (String place : found)
            if (!places.contains(place)) throw new IllegalArgumentException("there is nothing to fill in for {{" + place + "}}; there is " + String.join(", ", places));
        for (String place : needed) if (!found.contains(place)) throw new IllegalArgumentException("{{" + place + "}} is missing");
        return new PromptText(parts.group(1).strip(), parts.group(2).strip(), Digest.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The user part; what is filled in is never looked at for places again. */
    public String filled(Map<String, String> values) {
        return PLACE.matcher(user).replaceAll(m -> Matcher.quoteReplacement(values.getOrDefault(m.group(1), ""))).strip();
    }
}

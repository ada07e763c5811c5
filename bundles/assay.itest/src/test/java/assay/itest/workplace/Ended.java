// SPDX-License-Identifier: Apache-2.0
package assay.itest.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;

/**
 * What a command left behind.
 *
 * @param words as typed
 * @param out standard output
 * @param err standard error
 */
public record Ended(List<String> words, int code, String out, String err, Duration took) {

    /** Insists on an exit code, and tells everything that was said where it is another one. */
    public Ended with(int expected) {
        assertThat(code).as("exit code of%n%s", this).isEqualTo(expected);
        return this;
    }

    /**
     * Insists that the words were refused as the user's mistake: exit code 2, everything in these parts said on standard
     * error, nothing on standard output, no stack trace.
     */
    public Ended refused(String... parts) {
        with(2).plain().says(parts);
        assertThat(out).as("standard output of%n%s", this).isEmpty();
        return this;
    }

    /** Insists that each of these stands in what was said on standard error. */
    public Ended says(String... parts) {
        assertThat(err).as("standard error of%n%s", this).containsIgnoringWhitespaces(parts);
        return this;
    }

    /** Insists that nobody sees the inside of the program. */
    public Ended plain() {
        assertThat(out + err).as("words of%n%s", this).doesNotContain("\tat ", "Exception", "not your fault");
        return this;
    }

    /** Standard output as the one JSON document that it is. */
    public JsonNode json() {
        return Json.document(out);
    }

    @Override
    public String toString() {
        return "assay " + String.join(" ", words) + "\n  ended with " + code + " after " + took.toMillis() + " ms\n  out: "
                + shortened(out) + "\n  err: " + shortened(err);
    }

    private static String shortened(String text) {
        return text.length() <= 8_000 ? text : text.substring(0, 4_000) + "\n…\n" + text.substring(text.length() - 4_000);
    }
}

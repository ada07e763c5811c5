// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge.answer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether passages occur in what was shown: white space of any kind and length, upper and lower case, typographic quotation marks
 * and dashes, and Markdown's signs of emphasis make no difference; "…" and "..." stand for anything left out between two parts.
 */
public final class Quotes {
    private static final int SHORTEST_PART = 3;

    private final String shown;

    /** @param texts that the judge saw of the submission */
    public Quotes(List<String> texts) {
        this.shown = plain(String.join("\n", texts));
    }

    /** Whether the parts of a passage occur, one after the other. */
    public boolean has(String passage) {
        List<String> parts = new ArrayList<>();
        for (String part : passage.split("…|\\.\\.\\.|\\[\\.\\.\\.]")) if (!plain(part).isBlank()) parts.add(plain(part));
        int at = 0;
        for (String part : parts) {
            if (part.length() < SHORTEST_PART && parts.size() > 1) continue;
            at = shown.indexOf(part, at);
            if (at < 0) return false;
            at += part.length();
        }
        return !parts.isEmpty();
    }

    private static String plain(String text) {
        String same = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return same.replaceAll("[“”„«»″]", "\"").replaceAll("[‘’‚‹›′`]", "'").replaceAll("[‐‑‒–—―−]", "-").replaceAll("[*_#>|]+", " ")
                .replaceAll("[\\s\\u00a0]+", " ").strip().replaceAll("^[\"']+|[\"']+$", "").strip();
    }
}

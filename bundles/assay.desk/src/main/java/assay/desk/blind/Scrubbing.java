// SPDX-License-Identifier: Apache-2.0
package assay.desk.blind;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Withholds names in texts. */
final class Scrubbing {
    /** What stands where a name stood. */
    static final String WITHHELD = "[withheld]";

    private final List<Pattern> names;
    private final String given;

    Scrubbing(List<Pattern> names, String given) {
        this.names = names;
        this.given = given.toLowerCase(Locale.ROOT);
    }

    String of(String text) {
        return of(text, WITHHELD);
    }

    String of(String text, String instead) {
        String clean = text;
        for (Pattern name : names)
            clean = name.matcher(clean).replaceAll(m -> Matcher.quoteReplacement(isGiven(m.group()) ? m.group() : instead));
        return clean;
    }

    private boolean isGiven(String name) {
        return given.contains(name.toLowerCase(Locale.ROOT));
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule.text;

import assay.core.settings.SettingsError;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** Reads regular expressions for RE2/J, whose time grows in line with the text, whatever the expression. */
public final class Regex {
    /** Characters of text that a regular expression is tried on. */
    public static final int MOST = 1 << 19;
    private static final int LONGEST = 2_000;
    /** RE2 unrolls repeats, so nested ones multiply. */
    private static final long MOST_REPEATS = 10_000;
    private static final java.util.regex.Pattern REPEAT = java.util.regex.Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?\\}");

    private Regex() {}

    /** @throws SettingsError with what is wrong and where */
    public static Pattern read(String regex, int flags) {
        if (regex.isEmpty() || regex.length() > LONGEST)
            throw new SettingsError("a regular expression has 1 to " + LONGEST + " characters, not " + regex.length());
        checkRepeats(regex);
        try {
            return Pattern.compile(regex, flags);
        } catch (PatternSyntaxException e) {
            throw new SettingsError("the regular expression \"" + regex + "\" is wrong: " + e.getDescription() + " at \"" + e.getPattern()
                    + "\" (RE2 has no look-around and no back-references)");
        }
    }

    /** The part of a text that an expression is tried on. */
    public static String searched(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST);
    }

    private static void checkRepeats(String regex) {
        var m = REPEAT.matcher(regex);
        long product = 1;
        while (m.find()) {
            long most = Long.parseLong(m.group(2) == null || m.group(2).isEmpty() ? m.group(1) : m.group(2));
            product = Math.min(MOST_REPEATS * 1_000, product * Math.max(1, most));
        }
        if (product > MOST_REPEATS * 100)
            throw new SettingsError("the regular expression \"" + regex + "\" repeats too much; its counts multiplied are above " + MOST_REPEATS * 100);
    }
}

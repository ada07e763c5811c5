// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds which of some options a text names. An option of several letters counts wherever it stands as a word of its
 * own; a single letter or digit is too common for that and counts alone on its line, marked ({@code **b**}), or after a
 * word such as option or choose.
 */
final class Options {
    private static final int MOST = 50_000;
    private static final String NOUN = "option|proposal|choice|answer";
    private static final String CUE = "(?:" + NOUN + "|choose|chose|pick|select|take|go with|prefer|recommend)(?:s|d|ed)?(?: is)?";

    private Options() {}

    /** In the order of the options, each once. */
    static List<String> named(String text, List<String> options) {
        String head = text.length() > MOST ? text.substring(0, MOST) : text;
        String bare = head.strip().replaceAll("^[\\s\"'`*_(\\[]+|[\\s\"'`*_.!)\\]]+$", "");
        for (String option : options) if (option.equalsIgnoreCase(bare)) return List.of(option);
        return options.stream().filter(o -> isNamed(o, head)).toList();
    }

    private static boolean isNamed(String option, String text) {
        String spelled = spelled(option);
        String expression = option.length() > 1 ? "(?<![\\p{L}\\p{N}_-])" + spelled + "(?![\\p{L}\\p{N}_]|-[\\p{L}\\p{N}])"
                : "(?m)" + CUE + "\\s{0,3}[:=]?\\s{0,3}[*_`\"'(]{0,4}" + spelled + "(?![\\p{L}\\p{N}_-])"
                        + "|[*_`\"'(]" + spelled + "[*_`\"')]|^\\s{0,3}" + spelled + "[.)]?\\s{0,3}$";
        Matcher m = Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text);
        while (m.find()) if (option.length() > 1 || !isArticle(m.group(), text, m.end())) return true;
        return false;
    }

    /** "I choose a plan": the letter is the article of the word that follows. */
    private static boolean isArticle(String match, String text, int end) {
        boolean verb = match.endsWith("a") && !match.toLowerCase(Locale.ROOT).matches("(?s)(?:" + NOUN + ").*");
        return verb && end < text.length() - 1 && text.charAt(end) == ' ' && Character.isLowerCase(text.charAt(end + 1));
    }

    /** Hyphens, underscores and spaces in an id may be written one for the other. */
    private static String spelled(String option) {
        StringBuilder out = new StringBuilder();
        for (String part : option.toLowerCase(Locale.ROOT).split("(?<=[-_ ])|(?=[-_ ])"))
            out.append(part.matches("[-_ ]") ? "[-_ ]" : Pattern.quote(part));
        return out.toString();
    }
}

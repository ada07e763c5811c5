// SPDX-License-Identifier: Apache-2.0
package assay.suite.lint;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How an English statement of a rubric is worded. Looks at words alone, and rather says nothing than raises a false alarm;
 * of other languages it says nothing.
 */
final class Wording {
    private static final Pattern VAGUE = words("good|nice|great|appropriate|appropriately|adequate|adequately|sufficient|sufficiently|reasonable|reasonably|proper|properly"
            + "|suitable|suitably|decent|satisfactory|professional|professionally|high[- ]quality|well[- ]written|well[- ]structured|engaging|interesting|user[- ]friendly|effective"
            + "|effectively|meaningful|acceptable|comprehensive|thorough|thoroughly|in depth|helpful|insightful|compelling|as needed|where necessary|if necessary");
    private static final Pattern OPEN_LIST = Pattern.compile("(?i)(\\betc\\b\\.?|\\band so on\\b|\\band so forth\\b|\\band the like\\b|\\band more\\b\\.?$)");
    /** What makes a vague word checkable. */
    private static final Pattern MEASURE = Pattern.compile("(?i)[0-9:(\"“«]|\\b(such as|for example|e\\.g\\.|i\\.e\\.|that is|according to|in line with|as (the|in|asked|given|stated|defined)"
            + "|at least|at most|no more than|no fewer than|between|within|so that|because|unless|except|only|every|each|all|none|no|without|that (is|are|can|has|have|names?|states?))\\b");
    private static final String BAD_VERB = "invent|fabricate|hallucinate|make up|omit|leave out|ignore|forget|mislead|misstate|misquote|misrepresent|misspell|misread|contradict|plagiari[sz]e|exceed"
            + "|confuse|insult|leak|expose|disclose|overstate|understate|exaggerate|double[- ]count|conceal|deceive|neglect|overlook|violate|break|repeat|duplicate|copy|guess|speculate|promise";
    private static final String BAD_NOUN = "errors?|mistakes?|typos?|hallucinations?|contradictions?|plagiarism|jargon|slang|bias|inaccuracies|omissions|misspellings"
            + "|(invented|made-up|fabricated|false|wrong|incorrect|misleading|offensive|irrelevant|unnecessary|unsupported|missing|broken|duplicate) \\w+";
    private static final Pattern DENIES_BAD = Pattern.compile("(?i)^(it |the \\w+ )?(avoids|refrains from|steers clear of|(does not|doesn't|never|must not|should not|shall not|do not|don't|cannot) (" + BAD_VERB
            + ")(e?s)?\\b|(is|are) free (of|from)\\b|((contains?|has|have|makes?|includes?|with) )?(no|zero) (" + BAD_NOUN + ")\\b).*");
    private static final Pattern PRAISES = Pattern.compile("(?i)^(it |the \\w+ )?(correctly|accurately|clearly|properly|rightly|(is|are) (correct|accurate|right|complete|clear|polite|concise|consistent|well[- ]\\w+))\\b.*");
    private static final Pattern BLAMES = Pattern.compile("(?i)^(it |the \\w+ )?(invents|fabricates|hallucinates|makes up|omits|leaves out|ignores|forgets|misleads|misstates|misquotes|misrepresents|misspells"
            + "|contradicts|plagiari[sz]es|exceeds|confuses|insults|leaks|exposes|overstates|understates|exaggerates|double[- ]counts|conceals|deceives|neglects|overlooks|violates|fails to|lacks"
            + "|misses|(contains|has|makes) (an? )?(errors?|mistakes?|typos?|hallucinations?|contradictions?|inaccuracies)|(is|are) (wrong|incorrect|misleading|inaccurate|incomplete|rude|offensive))\\b.*");
    private static final String VERB = "states|names|lists|gives|has|uses|contains|explains|includes|cites|says|is|are|recommends|shows|describes|mentions|provides|follows|identifies|compares|calculates|summari[sz]es"
            + "|keeps|covers|addresses|ends|begins|starts|reports|computes|justifies|defines|quotes|avoids|highlights|proposes|suggests|makes|presents|links|warns|asks|offers|does";
    private static final Pattern TWO_CLAIMS = Pattern.compile("(?i)^(?<first>[^,;]*?\\b(" + VERB + ")\\b.+?),? (and|but|as well as)( also| then)? (?<second>(" + VERB + ")\\b.+)$");
    private static final Pattern SUBORDINATE = Pattern.compile("(?i)\\b(that|which|who|whose|where|when|if|how|what|why|whether|so|because|either|both)\\b");

    private Wording() {}

    private static Pattern words(String any) {
        return Pattern.compile("(?i)\\b(" + any + ")\\b");
    }

    /** The word that leaves open what counts; empty when there is none, or the statement says what counts. */
    static Optional<String> vague(String text) {
        Matcher open = OPEN_LIST.matcher(text);
        if (open.find()) return Optional.of(open.group(1));
        Matcher m = VAGUE.matcher(text);
        return m.find() && !MEASURE.matcher(text).find() ? Optional.of(m.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** Whether it says that something bad is absent, or that something is right. */
    static boolean isVirtue(String text) {
        return DENIES_BAD.matcher(plain(text)).matches() || PRAISES.matcher(plain(text)).matches();
    }

    /** Whether it says that something bad is there. */
    static boolean isFault(String text) {
        return BLAMES.matcher(plain(text)).matches();
    }

    /** The second of two things that it says at once. */
    static Optional<String> secondClaim(String text) {
        String[] parts = plain(text).split(";", 2);
        if (parts.length > 1 && !parts[1].isBlank()) return Optional.of(parts[1].strip());
        Matcher m = TWO_CLAIMS.matcher(plain(text));
        return m.matches() && !SUBORDINATE.matcher(m.group("first")).find() ? Optional.of(m.group("second")) : Optional.empty();
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").replaceAll("[.!]$", "");
    }
}

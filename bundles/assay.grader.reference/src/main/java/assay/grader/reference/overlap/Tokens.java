// SPDX-License-Identifier: Apache-2.0
package assay.grader.reference.overlap;

import assay.grader.look.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words for comparing: in lower case, without punctuation. A character of a script without spaces is a word of its own. */
public final class Tokens {
    private static final Pattern WORD = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]]++");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{P}\\p{S}]++");
    private static final Pattern SPACE = Pattern.compile("\\s++");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    private Tokens() {}

    /** Runs of letters and digits, as ROUGE takes them. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher m = WORD.matcher(Document.lower(text));
        while (m.find()) words.add(m.group());
        return words;
    }

    /** As question answering compares: punctuation is left out, not put apart, and so are English articles (SQuAD, section 6.1). */
    static List<String> answer(String text) {
        List<String> words = new ArrayList<>();
        for (String w : SPACE.split(PUNCTUATION.matcher(Document.lower(text)).replaceAll("")))
            if (!w.isEmpty() && !ARTICLES.contains(w)) words.add(w);
        return words;
    }
}

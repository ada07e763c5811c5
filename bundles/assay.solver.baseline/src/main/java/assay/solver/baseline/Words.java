// SPDX-License-Identifier: Apache-2.0
package assay.solver.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a sentence that carry its subject: lower case, without the commonest English ones. */
final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,40}");
    private static final Set<String> COMMON = Set.of("the", "and", "of", "to", "in", "is", "are", "it", "its", "for", "on",
            "with", "as", "by", "at", "be", "or", "an", "that", "this", "we", "our", "you", "your", "from", "was", "were",
            "has", "have", "not", "please", "must", "which", "what", "all", "one", "each");

    private Words() {}

    static List<String> of(String sentence) {
        List<String> words = new ArrayList<>();
        Matcher m = WORD.matcher(sentence.toLowerCase(Locale.ROOT));
        while (m.find()) if (!COMMON.contains(m.group())) words.add(m.group());
        return words;
    }
}

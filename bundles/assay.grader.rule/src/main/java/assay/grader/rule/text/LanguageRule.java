// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule.text;

import assay.grader.look.Document;
import assay.grader.look.DocumentRule;
import assay.grader.look.Finding;
import assay.grader.look.Rule;
import assay.grader.look.Wish;
import java.util.Locale;

/** Holds where the document is written in a language. */
public record LanguageRule(String language) implements DocumentRule {
    public static Rule read(Wish wish) {
        String code = wish.text().toLowerCase(Locale.ROOT);
        if (!Languages.CODES.contains(code)) throw wish.fail("must be a language code of two letters: " + String.join(", ", Languages.CODES));
        return new LanguageRule(code);
    }

    @Override
    public Finding look(Document document) {
        String prose = Languages.prose(document.text());
        if (prose.length() < Languages.LEAST)
            return Finding.fails(document.name() + " has too few words to tell its language.", "Write " + document.name() + " in " + named(language) + ".");
        String found = Languages.of(prose);
        String reason = document.name() + " is written in " + named(found) + ".";
        return found.equals(language) ? Finding.holds(reason) : Finding.fails(reason, "Write " + document.name() + " in " + named(language) + ".");
    }

    private static String named(String code) {
        return Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
    }
}

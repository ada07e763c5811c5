// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule.text;

import assay.core.settings.Settings;
import assay.grader.look.Document;
import assay.grader.look.DocumentRule;
import assay.grader.look.Finding;
import assay.grader.look.Quote;
import assay.grader.look.Rule;
import assay.grader.look.Wish;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/** Holds where a regular expression matches somewhere in the document. */
public record Matching(Pattern pattern) implements DocumentRule {
    public static Rule read(Wish wish) {
        if (!wish.isMap()) return new Matching(Regex.read(wish.text(), 0));
        Settings map = wish.map("regex", "ignore-case", "multiline");
        int flags = (map.flag("ignore-case").orElse(false) ? Pattern.CASE_INSENSITIVE : 0)
                | (map.flag("multiline").orElse(false) ? Pattern.MULTILINE : 0);
        return new Matching(Regex.read(map.needText("regex"), flags));
    }

    @Override
    public Finding look(Document document) {
        String text = Regex.searched(document.text());
        Matcher m = pattern.matcher(text);
        if (m.find()) return Finding.holds("Found in " + document.name() + ": " + Quote.around(text, m.start(), m.end()) + ".");
        String limit = text.length() < document.text().length() ? " Only the first " + Regex.MOST + " characters were searched." : "";
        return Finding.fails("Nothing in " + document.name() + " has the wanted form; it begins " + Quote.of(text) + "." + limit,
                "Bring " + document.name() + " into the form that the task asks for.");
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule.text;

import assay.grader.look.Document;
import assay.grader.look.DocumentRule;
import assay.grader.look.Finding;
import assay.grader.look.Quote;
import assay.grader.look.Rule;
import assay.grader.look.Wish;
import java.util.List;

/** Holds where each of some headings stands in a Markdown document, in any order. */
public record Sections(List<String> wanted) implements DocumentRule {
    public static Rule read(Wish wish) {
        return new Sections(wish.texts());
    }

    @Override
    public Finding look(Document document) {
        List<String> found = Headings.of(document.text());
        List<String> missing = wanted.stream().filter(w -> !found.contains(Headings.plain(w))).toList();
        if (missing.isEmpty()) return Finding.holds(document.name() + " has the headings " + Quote.few(wanted) + ".");
        String has = found.isEmpty() ? "it has no headings" : "it has " + Quote.few(found);
        return Finding.fails(document.name() + " lacks the heading " + Quote.few(missing) + "; " + has + ".", "Add the heading " + Quote.few(missing) + ".");
    }
}

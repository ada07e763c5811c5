// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule.text;

import assay.grader.look.Document;
import assay.grader.look.DocumentRule;
import assay.grader.look.Finding;
import assay.grader.look.Quote;
import assay.grader.look.Rule;
import assay.grader.look.Wish;

/** Holds where all of some texts stand in the document, or one of them. */
public record Contains(Wording wording, boolean all) implements DocumentRule {
    public static Rule all(Wish wish) {
        return new Contains(Wording.read(wish), true);
    }

    public static Rule any(Wish wish) {
        return new Contains(Wording.read(wish), false);
    }

    @Override
    public Finding look(Document document) {
        String text = wording.compared(document);
        String seen = "";
        int missing = 0;
        for (String wanted : wording.wanted()) {
            int at = text.indexOf(wanted);
            if (at < 0) missing++;
            else if (seen.isEmpty()) seen = Quote.around(text, at, at + wanted.length());
        }
        boolean holds = all ? missing == 0 : missing < wording.wanted().size();
        if (holds) return Finding.holds("Found in " + document.name() + ": " + seen + ".");
        String reason = missing + " of " + wording.wanted().size() + " wanted texts " + (missing == 1 ? "is" : "are") + " not in " + document.name()
                + "; it begins " + Quote.of(document.text()) + ".";
        return Finding.fails(reason, "Add what is missing to " + document.name() + ".");
    }
}

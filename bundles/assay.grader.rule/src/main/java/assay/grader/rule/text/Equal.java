// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule.text;

import assay.grader.look.Document;
import assay.grader.look.DocumentRule;
import assay.grader.look.Finding;
import assay.grader.look.Quote;
import assay.grader.look.Rule;
import assay.grader.look.Wish;

/** Holds where the document is exactly a text, but for space around it. */
public record Equal(Wording wording) implements DocumentRule {
    public static Rule read(Wish wish) {
        Wording wording = Wording.read(wish);
        if (wording.wanted().size() > 1) throw wish.fail("compares with one text; for several write any: with an equals each");
        return new Equal(wording);
    }

    @Override
    public Finding look(Document document) {
        boolean holds = wording.compared(document).strip().equals(wording.wanted().get(0).strip());
        String reason = document.name() + " reads " + Quote.of(document.text()) + ".";
        return holds ? Finding.holds(reason) : Finding.fails(reason, "Correct " + document.name() + "; it is compared word for word.");
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule.number;

import assay.core.settings.Settings;
import assay.grader.look.Document;
import assay.grader.look.DocumentRule;
import assay.grader.look.Finding;
import assay.grader.look.Quote;
import assay.grader.look.Rule;
import assay.grader.look.Wish;
import assay.grader.look.number.Commas;
import assay.grader.look.number.Numeral;
import assay.grader.look.number.Target;
import assay.grader.rule.text.Regex;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;

/**
 * Holds where a number stands in the document: any of its numbers, the first, or the last; with {@code after}, the
 * first one behind any match of a regular expression, its first match, or its last.
 */
public record NumberRule(Target target, Units units, Optional<Pattern> after, Which which) implements DocumentRule {
    public static Rule read(Wish wish) {
        Settings map = wish.isMap() ? wish.map("value", "tolerance", "relative", "unit", "after", "which") : Settings.EMPTY.with("value", wish.value());
        var value = map.number("value").orElseThrow(() -> wish.fail("needs a value"));
        if (map.has("tolerance") && map.has("relative")) throw wish.fail("has both tolerance and relative");
        Target target = new Target(value, wish.tolerance(map, "tolerance"), wish.tolerance(map, "relative"));
        Units units = new Units(map.get("unit").map(wish::texts).orElse(List.of()));
        Optional<Pattern> after = map.text("after").map(a -> Regex.read(a, 0));
        return new NumberRule(target, units, after, Which.of(wish.oneOf(map, "which", "any", "first", "last")));
    }

    @Override
    public Finding look(Document document) {
        String text = Commas.apart(Regex.searched(document.text()), document.mediaType());
        Candidates found = Candidates.in(text, after, which, n -> units.stand(text, n) && n.readings().stream().anyMatch(target::isMetBy));
        if (found.met().isPresent()) {
            Numeral n = found.met().get();
            return Finding.holds("Found in " + document.name() + ": " + Quote.around(text, n.from(), n.to()) + ".");
        }
        String where = after.isPresent() ? " after the place asked for" : "";
        String reason = found.seen().isEmpty() ? "There is no number in " + document.name() + where + "; it begins " + Quote.of(text) + "."
                : "The wanted number is not in " + document.name() + where + "; there is " + found.shown(which) + ".";
        return Finding.fails(reason, "Check the figures in " + document.name() + ".");
    }
}

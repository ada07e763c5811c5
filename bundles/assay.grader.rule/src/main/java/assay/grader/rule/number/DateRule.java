// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule.number;

import assay.core.settings.Settings;
import assay.grader.look.Document;
import assay.grader.look.DocumentRule;
import assay.grader.look.Finding;
import assay.grader.look.Quote;
import assay.grader.look.Rule;
import assay.grader.look.Wish;
import assay.grader.look.number.Dates;
import assay.grader.rule.text.Regex;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Holds where a date stands in the document: any of its dates, the first, or the last. */
public record DateRule(LocalDate value, Dates.Order order, Which which) implements DocumentRule {
    private static final int MOST = 10_000;

    public static Rule read(Wish wish) {
        Settings map = wish.isMap() ? wish.map("value", "order", "which") : Settings.EMPTY.with("value", wish.text());
        Dates.Order order = wish.oneOf(map, "order", "mdy", "dmy").map(o -> Dates.Order.valueOf(o.toUpperCase(Locale.ROOT))).orElse(Dates.Order.EITHER);
        try {
            return new DateRule(LocalDate.parse(map.needText("value")), order, Which.of(wish.oneOf(map, "which", "any", "first", "last")));
        } catch (DateTimeException e) {
            throw wish.fail("has value \"" + map.needText("value") + "\", which must be a date such as 2026-09-14");
        }
    }

    @Override
    public Finding look(Document document) {
        String text = Regex.searched(document.text());
        List<Dates.Found> all = Dates.in(text, order, MOST);
        if (all.isEmpty()) return Finding.fails("There is no date in " + document.name() + "; it begins " + Quote.of(text) + ".", "State the date in " + document.name() + ".");
        List<Dates.Found> asked = switch (which) {
            case ANY -> all;
            case FIRST -> all.subList(0, 1);
            case LAST -> all.subList(all.size() - 1, all.size());
        };
        for (Dates.Found d : asked)
            if (d.readings().contains(value)) return Finding.holds("Found in " + document.name() + ": " + Quote.around(text, d.from(), d.to()) + ".");
        List<String> seen = asked.stream().map(d -> text.substring(d.from(), d.to())).toList();
        return Finding.fails("The wanted date is not in " + document.name() + "; there is " + Quote.few(seen) + ".", "Check the dates in " + document.name() + ".");
    }
}

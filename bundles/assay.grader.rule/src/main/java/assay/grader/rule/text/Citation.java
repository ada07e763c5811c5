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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds where at least so many sources are cited: of a list, each counted once, or what a regular expression finds,
 * different findings counted once each.
 */
public record Citation(List<String> sources, Optional<Pattern> pattern, int min) implements DocumentRule {
    public static Rule read(Wish wish) {
        Settings map = wish.map("of", "pattern", "min");
        int min = map.get("min").map(wish::count).orElse(1);
        if (map.has("of") == map.has("pattern")) throw wish.fail("needs either of or pattern");
        if (map.has("pattern")) return new Citation(List.of(), Optional.of(Regex.read(map.needText("pattern"), 0)), atLeastOne(wish, min));
        List<String> sources = wish.texts(map.get("of").orElseThrow()).stream().map(s -> Document.lower(Document.clean(s))).toList();
        if (min > sources.size()) throw wish.fail("wants " + min + " of " + sources.size() + " sources");
        return new Citation(sources, Optional.empty(), atLeastOne(wish, min));
    }

    private static int atLeastOne(Wish wish, int min) {
        if (min < 1) throw wish.fail("has a min of 0, which always holds");
        return min;
    }

    @Override
    public Finding look(Document document) {
        Set<String> cited = pattern.isPresent() ? found(Regex.searched(document.text())) : named(document.lower());
        String reason = document.name() + " cites " + (cited.isEmpty() ? "nothing" : Quote.few(List.copyOf(cited))) + "; " + min
                + (min == 1 ? " is" : " are") + " wanted.";
        return cited.size() >= min ? Finding.holds(reason) : Finding.fails(reason, "Cite your sources in " + document.name() + ", at least " + min + ".");
    }

    private Set<String> named(String text) {
        Set<String> cited = new LinkedHashSet<>(sources);
        cited.removeIf(s -> !text.contains(s));
        return cited;
    }

    private Set<String> found(String text) {
        Set<String> cited = new LinkedHashSet<>();
        Matcher m = pattern.orElseThrow().matcher(text);
        while (cited.size() < min && m.find()) if (!m.group().isBlank()) cited.add(m.group());
        return cited;
    }
}

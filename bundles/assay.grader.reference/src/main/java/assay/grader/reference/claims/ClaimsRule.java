// SPDX-License-Identifier: Apache-2.0
package assay.grader.reference.claims;

import assay.core.content.Blob;
import assay.core.settings.Settings;
import assay.core.task.Task;
import assay.grader.look.Document;
import assay.grader.look.DocumentRule;
import assay.grader.look.Evidence;
import assay.grader.look.Finding;
import assay.grader.look.Quote;
import assay.grader.look.Rule;
import assay.grader.look.Wish;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Looks up every claim of a deliverable in trusted documents. As {@code claims} it holds where enough of them stand there; as
 * {@code invented}, for a pitfall, where one does not.
 *
 * @param least how many claims there must be for {@code claims} to hold: who states nothing, states nothing right
 * @param atLeast share of the claims that must stand in the sources, in [0, 1]
 */
public record ClaimsRule(String word, Set<Claim.Kind> kinds, Sources sources, int least, double atLeast, Library.Shelf shelf) implements Rule {
    private static final String INVENTED = "invented";
    private static final int LONGEST = 1 << 19;
    private static final int SHOWN = 3;
    private static final int AROUND = 150;

    /** {@code claims: {kinds, sources, at-least, min}}. */
    public static Rule supported(Wish wish) {
        Settings map = wish.map("kinds", "sources", "at-least", "min");
        BigDecimal share = map.number("at-least").orElse(BigDecimal.ONE);
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) throw wish.fail("has at-least " + share.toPlainString() + ", which must lie between 0 and 1");
        return of(wish, map, map.get("min").map(wish::count).orElse(1), share.doubleValue());
    }

    /** {@code invented: {kinds, sources}}: what a pitfall says when a claim stands in no source. */
    public static Rule invented(Wish wish) {
        return of(wish, wish.map("kinds", "sources"), 0, 1);
    }

    private static Rule of(Wish wish, Settings map, int least, double atLeast) {
        Set<Claim.Kind> kinds = EnumSet.noneOf(Claim.Kind.class);
        for (String k : map.get("kinds").map(wish::texts).orElse(List.of(Claim.Kind.WORDS))) {
            if (!List.of(Claim.Kind.WORDS).contains(k)) throw wish.fail("has kind \"" + k + "\", which must be one of " + String.join(", ", Claim.Kind.WORDS));
            kinds.add(Claim.Kind.of(k));
        }
        Sources sources = new Sources(map.get("sources").map(wish::texts).orElse(List.of("attachments")));
        return new ClaimsRule(wish.key(), kinds, sources, least, atLeast, new Library.Shelf());
    }

    @Override
    public Finding look(Evidence evidence) throws InterruptedException {
        List<Blob> files = sources.of(evidence.task());
        if (files.isEmpty()) throw new IllegalStateException("task \"" + evidence.task().id() + "\" has no document to look in (" + String.join(", ", sources.names()) + ")");
        Library library = shelf.of(files, evidence);
        DocumentRule looking = document -> look(document, library);
        Finding found = looking.look(evidence);
        return found.share().isPresent() ? found : found.sharing(0);
    }

    private Finding look(Document document, Library library) throws InterruptedException {
        String text = document.text().length() <= LONGEST ? document.text() : document.text().substring(0, LONGEST);
        List<Claim> claims = Claims.in(text, kinds);
        List<Claim> missing = new ArrayList<>();
        Optional<String> shown = Optional.empty();
        for (Claim claim : claims) {
            if (Thread.interrupted()) throw new InterruptedException("interrupted between claims");
            Optional<String> place = library.find(claim);
            if (place.isEmpty()) missing.add(claim);
            else if (shown.isEmpty()) shown = place.map(p -> claim.kind().label() + " " + Quote.of(claim.text()) + " in " + p);
        }
        return told(document, text, claims.size(), missing, shown, library);
    }

    private Finding told(Document document, String text, int all, List<Claim> missing, Optional<String> shown, Library library) {
        StringBuilder reason = new StringBuilder((all - missing.size()) + " of the " + all + " claims in " + document.name() + " stand in the sources");
        shown.ifPresent(s -> reason.append(", such as ").append(s));
        reason.append('.');
        if (!missing.isEmpty()) reason.append(" Not found: ");
        for (int i = 0; i < Math.min(SHOWN, missing.size()); i++) {
            Claim c = missing.get(i);
            reason.append(i == 0 ? "" : "; ").append(c.kind().label()).append(' ').append(Quote.of(c.text()));
            library.nearest(text.substring(Math.max(0, c.from() - AROUND), Math.min(text.length(), c.to() + AROUND)))
                    .ifPresent(n -> reason.append(" (nearest in ").append(n).append(')'));
        }
        if (!missing.isEmpty()) reason.append(missing.size() > SHOWN ? " and " + (missing.size() - SHOWN) + " more." : ".");
        double share = all == 0 ? (least == 0 ? 1 : 0) : 1 - (double) missing.size() / all;
        if (word.equals(INVENTED)) return (missing.isEmpty() ? Finding.fails(reason.toString(), "") : Finding.holds(reason.toString())).sharing(1 - share);
        if (all < least) reason.append(" At least ").append(least).append(" are asked for.");
        if (all >= least && share >= atLeast) return Finding.holds(reason.toString()).sharing(share);
        String fix = missing.isEmpty() ? "State what the task asks for in " + document.name() + "." : "Check against the sources: " + Quote.few(missing.stream().map(Claim::text).distinct().toList()) + ".";
        return Finding.fails(reason.toString(), fix).sharing(share);
    }

    @Override
    public void check(Task task, Consumer<String> complaints) {
        sources.check(word, task, complaints);
    }
}

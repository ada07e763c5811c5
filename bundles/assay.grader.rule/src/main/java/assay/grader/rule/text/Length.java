// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule.text;

import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import assay.grader.look.Document;
import assay.grader.look.DocumentRule;
import assay.grader.look.Finding;
import assay.grader.look.Rule;
import assay.grader.look.Wish;

/** Holds where the document has at least, or at most, so many words, sentences or characters. */
public record Length(Measure measure, boolean most, int limit) implements DocumentRule {
    /** Reads {@code min-words} and its kin. */
    public static Rule read(Wish wish) {
        String[] parts = wish.key().split("-");
        return new Length(Measure.valueOf(parts[1].toUpperCase(java.util.Locale.ROOT)), parts[0].equals("max"), wish.count());
    }

    /** @throws SettingsError when a minimum is above its maximum */
    public static void checkRange(Settings with) {
        for (Measure measure : Measure.values())
            if (with.get("min-" + measure).orElse(null) instanceof Setting.Number min
                    && with.get("max-" + measure).orElse(null) instanceof Setting.Number max && min.value().compareTo(max.value()) > 0)
                throw new SettingsError("min-" + measure + " of " + min + " is above max-" + measure + " of " + max);
    }

    @Override
    public Finding look(Document document) {
        int count = measure.count(document.text());
        String reason = document.name() + " has " + count + " " + measure + "; at " + (most ? "most " : "least ") + limit + " are wanted.";
        if (most ? count <= limit : count >= limit) return Finding.holds(reason);
        return Finding.fails(reason, (most ? "Shorten " : "Extend ") + document.name() + " to at " + (most ? "most " : "least ") + limit + " " + measure + ".");
    }
}

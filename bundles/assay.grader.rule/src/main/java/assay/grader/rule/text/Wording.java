// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule.text;

import assay.core.settings.Settings;
import assay.grader.look.Document;
import assay.grader.look.Wish;
import java.util.List;

/**
 * Texts that are looked for.
 *
 * @param wanted as compared: clean, in lower case when case is ignored, with single spaces when space is ignored
 */
public record Wording(List<String> wanted, boolean ignoreCase, boolean ignoreSpace) {
    private static final String TEXT = "text";
    private static final String CASE = "ignore-case";
    private static final String SPACE = "ignore-space";

    static Wording read(Wish wish) {
        if (!wish.isMap()) return new Wording(wish.texts(), false, false).compared();
        Settings map = wish.map(TEXT, CASE, SPACE);
        if (!map.has(TEXT)) throw wish.fail("needs a text");
        return new Wording(wish.texts(map.get(TEXT).orElseThrow()), map.flag(CASE).orElse(false), map.flag(SPACE).orElse(false)).compared();
    }

    private Wording compared() {
        return new Wording(wanted.stream().map(w -> {
            String clean = squeezed(Document.clean(w));
            return ignoreCase ? Document.lower(clean) : clean;
        }).toList(), ignoreCase, ignoreSpace);
    }

    String compared(Document document) {
        return squeezed(ignoreCase ? document.lower() : document.text());
    }

    private String squeezed(String text) {
        return ignoreSpace ? text.strip().replaceAll("\\s+", " ") : text;
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule.json;

import assay.core.settings.Settings;
import assay.grader.look.Document;
import assay.grader.look.Finding;
import assay.grader.look.Rule;
import assay.grader.look.Wish;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Holds where what a JSON path points at passes a test; where it points at several values, one of them must. A test of
 * existence or count looks at all of them.
 */
public record JsonPathRule(Pointed pointed, ValueTest test) implements JsonRule {
    private static final int SHOWN = 3;

    public static Rule read(Wish wish) {
        Settings map = wish.map("path", "equals", "matches", "exists", "count", "number", "tolerance");
        String path = map.text("path").orElseThrow(() -> wish.fail("needs a path"));
        return new JsonPathRule(Pointed.read(path, wish), ValueTest.read(map, wish));
    }

    @Override
    public Finding look(Document document, JsonNode root) {
        List<JsonNode> values = pointed.in(root);
        String there = values.isEmpty() ? "there is nothing"
                : "there is " + values.stream().limit(SHOWN).map(Nodes::quote).collect(Collectors.joining(", "))
                        + (values.size() > SHOWN ? " and " + (values.size() - SHOWN) + " more" : "");
        String reason = "At " + pointed.path() + " in " + document.name() + " " + there + ".";
        if (test.passes(values)) return Finding.holds(reason);
        return Finding.fails(reason, "Check " + pointed.path() + " in " + document.name() + ".");
    }
}

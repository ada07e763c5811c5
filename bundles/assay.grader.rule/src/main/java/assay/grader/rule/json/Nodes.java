// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule.json;

import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.grader.look.Quote;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Settings as JSON, and JSON as a short quotation. */
final class Nodes {
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private Nodes() {}

    static JsonNode of(Setting setting) {
        return switch (setting) {
            case Setting.Text t -> MAKE.textNode(t.value());
            case Setting.Flag f -> MAKE.booleanNode(f.value());
            case Setting.Number n -> n.value().scale() <= 0 && n.value().precision() - n.value().scale() < 60
                    ? MAKE.numberNode(n.value().toBigIntegerExact()) : MAKE.numberNode(n.value());
            case Setting.Items items -> {
                ArrayNode list = MAKE.arrayNode();
                items.values().forEach(v -> list.add(of(v)));
                yield list;
            }
            case Settings map -> {
                ObjectNode object = MAKE.objectNode();
                map.values().forEach((k, v) -> object.set(k, of(v)));
                yield object;
            }
        };
    }

    static String quote(JsonNode node) {
        if (node.isTextual()) return Quote.of(node.textValue());
        if (node.isContainerNode()) return node.isArray() ? "a list of " + node.size() : "an object with " + node.size() + " keys";
        String shown = node.toString();
        return shown.length() > 80 ? shown.substring(0, 80) + "…" : shown;
    }
}

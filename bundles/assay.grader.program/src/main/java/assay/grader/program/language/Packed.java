// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Plain JSON of a task as runners read it: a map stands there as pairs. */
final class Packed {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Packed() {}

    /** A request whose arguments are packed. */
    static JsonNode maps(ObjectNode request) {
        ArrayNode args = NODES.arrayNode();
        request.get("args").forEach(a -> args.add(value(a)));
        request.set("args", args);
        return request;
    }

    private static JsonNode value(JsonNode plain) {
        if (plain.isArray()) {
            ArrayNode list = NODES.arrayNode();
            plain.forEach(v -> list.add(value(v)));
            return list;
        }
        if (!plain.isObject()) return plain;
        ObjectNode map = NODES.objectNode().put("$", "dict");
        ArrayNode pairs = map.putArray("v");
        plain.properties().forEach(e -> pairs.addArray().add(e.getKey()).add(value(e.getValue())));
        return map;
    }
}

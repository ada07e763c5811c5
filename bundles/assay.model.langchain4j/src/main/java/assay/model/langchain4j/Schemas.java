// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j;

import assay.core.spi.model.ModelFailure.RejectedRequest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** JSON schemas as LangChain4j wants them: the outermost object taken apart, everything below passed on as it is written. */
final class Schemas {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> OUTERMOST =
            Set.of("type", "description", "properties", "required", "additionalProperties", "$defs", "$schema", "title");

    private Schemas() {}

    static JsonNode read(String schema, String whose) throws RejectedRequest {
        try {
            JsonNode root = JSON.readTree(schema);
            if (root.isObject()) return root;
        } catch (JsonProcessingException e) {
            throw new RejectedRequest("the schema of " + whose + " is no JSON: " + e.getOriginalMessage(), e);
        }
        throw new RejectedRequest("the schema of " + whose + " is no JSON object", null);
    }

    static JsonObjectSchema object(JsonNode schema, String whose, boolean raw) throws RejectedRequest {
        for (Map.Entry<String, JsonNode> e : schema.properties())
            if (!OUTERMOST.contains(e.getKey()) || e.getKey().equals("additionalProperties") && !e.getValue().isBoolean())
                throw new RejectedRequest("the schema of " + whose + " has \"" + e.getKey() + "\" where LangChain4j cannot pass it on", null);
        if (!schema.path("type").asText("object").equals("object"))
            throw new RejectedRequest("the schema of " + whose + " must be of an object", null);
        JsonObjectSchema.Builder object = JsonObjectSchema.builder().addProperties(elements(schema.path("properties"), whose, raw));
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(r -> required.add(r.asText()));
        object.required(required);
        if (schema.has("description")) object.description(schema.path("description").asText());
        if (schema.has("additionalProperties")) object.additionalProperties(schema.path("additionalProperties").asBoolean());
        if (schema.has("$defs")) object.definitions(elements(schema.path("$defs"), whose, raw));
        return object.build();
    }

    /**
     * Whether a server can be held to the schema strictly: every object lists all its properties as required and allows
     * no others. Asking for strictness otherwise makes OpenAI reject the request.
     */
    static boolean isStrict(JsonNode schema) {
        if (schema.path("properties").isObject()) {
            if (!schema.path("additionalProperties").isBoolean() || schema.path("additionalProperties").asBoolean()) return false;
            if (schema.path("required").size() != schema.path("properties").size()) return false;
        }
        for (JsonNode child : schema) if (child.isContainerNode() && !isStrict(child)) return false;
        return true;
    }

    private static Map<String, JsonSchemaElement> elements(JsonNode schemas, String whose, boolean raw) throws RejectedRequest {
        Map<String, JsonSchemaElement> elements = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> e : schemas.properties())
            elements.put(e.getKey(), raw ? JsonRawSchema.from(e.getValue().toString()) : TypedSchemas.of(e.getValue(), whose));
        return elements;
    }
}

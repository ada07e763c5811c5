// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j;

import assay.core.spi.model.ModelFailure.RejectedRequest;
import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.model.chat.request.json.JsonAnyOfSchema;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonBooleanSchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonNumberSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** JSON schemas taken apart to the last leaf, for protocols that LangChain4j hands no schema on to as it is written. */
final class TypedSchemas {
    private TypedSchemas() {}

    /** @throws RejectedRequest naming a keyword that would be lost */
    static JsonSchemaElement of(JsonNode schema, String whose) throws RejectedRequest {
        @Nullable String description = schema.has("description") ? schema.path("description").asText() : null;
        if (schema.has("anyOf")) {
            only(schema, whose, Set.of("anyOf", "description"));
            List<JsonSchemaElement> any = new ArrayList<>();
            for (JsonNode one : schema.path("anyOf")) any.add(of(one, whose));
            return JsonAnyOfSchema.builder().description(description).anyOf(any).build();
        }
        String type = schema.path("type").asText();
        if (type.equals("object")) return Schemas.object(schema, whose, false);
        if (type.equals("array")) {
            only(schema, whose, Set.of("type", "description", "items"));
            return JsonArraySchema.builder().description(description).items(of(schema.path("items"), whose)).build();
        }
        if (schema.has("enum")) return choice(schema, whose, description);
        only(schema, whose, Set.of("type", "description"));
        return switch (type) {
            case "string" -> JsonStringSchema.builder().description(description).build();
            case "integer" -> JsonIntegerSchema.builder().description(description).build();
            case "number" -> JsonNumberSchema.builder().description(description).build();
            case "boolean" -> JsonBooleanSchema.builder().description(description).build();
            default -> throw new RejectedRequest("the schema of " + whose + " has type \"" + type + "\", which this protocol does not carry", null);
        };
    }

    private static JsonSchemaElement choice(JsonNode schema, String whose, @Nullable String description) throws RejectedRequest {
        only(schema, whose, Set.of("type", "description", "enum"));
        List<String> values = new ArrayList<>();
        for (JsonNode value : schema.path("enum")) {
            if (!value.isTextual()) throw new RejectedRequest("the schema of " + whose + " has an enum of other values than texts", null);
            values.add(value.asText());
        }
        return JsonEnumSchema.builder().description(description).enumValues(values).build();
    }

    private static void only(JsonNode schema, String whose, Set<String> known) throws RejectedRequest {
        for (var e : schema.properties())
            if (!known.contains(e.getKey()))
                throw new RejectedRequest("the schema of " + whose + " has \"" + e.getKey() + "\", which this protocol does not carry", null);
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule.json;

import assay.grader.look.Document;
import assay.grader.look.Finding;
import assay.grader.look.Rule;
import assay.grader.look.Wish;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.util.List;
import java.util.stream.Collectors;

/** Holds where the document follows a JSON schema (draft 2020-12 where the schema does not name another). */
public record JsonSchemaRule(Schema schema) implements JsonRule {
    private static final int SHOWN = 3;

    public static Rule read(Wish wish) {
        if (!wish.isMap()) throw wish.fail("must be a JSON schema, written as a map");
        return new JsonSchemaRule(Schemas.read(wish));
    }

    @Override
    public Finding look(Document document, JsonNode root) {
        List<Error> errors = schema.validate(root, context -> context.executionConfig(c -> c.failFast(false)));
        if (errors.isEmpty()) return Finding.holds(document.name() + " has the wanted form.");
        String shown = errors.stream().limit(SHOWN).map(JsonSchemaRule::told).collect(Collectors.joining("; "));
        String more = errors.size() > SHOWN ? "; and " + (errors.size() - SHOWN) + " more" : "";
        return Finding.fails(document.name() + " has not the wanted form: " + shown + more + ".",
                "Bring " + document.name() + " into the form that the task asks for: " + shown + more + ".");
    }

    private static String told(Error error) {
        String said = (error.getInstanceLocation() + " " + error.getMessage()).replaceAll("\\s+", " ").strip();
        return said.length() > 160 ? said.substring(0, 160) + "…" : said;
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule.json;

import assay.core.settings.SettingsError;
import assay.grader.look.Wish;
import assay.grader.rule.text.Regex;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** Reads JSON schemas: each checked against its own meta-schema, with regular expressions in linear time, and no network. */
final class Schemas {
    private Schemas() {}

    static Schema read(Wish wish) {
        JsonNode node = Nodes.of(wish.value());
        checkReferences(node, wish);
        List<Error> errors = Registry.META.validate(node);
        if (!errors.isEmpty())
            throw wish.fail("is no JSON schema: " + errors.get(0).getInstanceLocation() + " " + errors.get(0).getMessage());
        try {
            Schema schema = Registry.ALL.getSchema(node);
            schema.initializeValidators();
            return schema;
        } catch (SettingsError e) {
            throw wish.fail("has a bad pattern: " + e.getMessage());
        } catch (RuntimeException e) {
            throw wish.fail("is no JSON schema: " + e.getMessage());
        }
    }

    private static void checkReferences(JsonNode node, Wish wish) {
        for (String key : List.of("$ref", "$dynamicRef"))
            for (JsonNode ref : node.findValues(key))
                if (ref.isTextual() && !ref.textValue().startsWith("#"))
                    throw wish.fail("refers to \"" + ref.textValue() + "\"; a schema may only refer to its own parts");
    }

    /** Made on first use. */
    private static final class Registry {
        private static final SchemaRegistryConfig CONFIG = SchemaRegistryConfig.builder()
                .regularExpressionFactory(regex -> {
                    Pattern pattern = Regex.read(regex, 0);
                    return text -> pattern.matcher(text).find();
                }).build();
        static final SchemaRegistry ALL = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
                b -> b.schemaRegistryConfig(CONFIG).schemaCacheEnabled(false));
        static final Schema META = meta();

        /** The library looks for meta-schemas through the thread's class loader; they lie in this bundle. */
        private static Schema meta() {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(Schemas.class.getClassLoader());
            try {
                return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }
}

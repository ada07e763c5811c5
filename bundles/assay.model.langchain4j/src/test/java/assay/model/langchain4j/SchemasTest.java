// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.spi.model.ModelFailure.RejectedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemasTest {
    @Test
    void what_lies_below_the_outermost_object_is_passed_on_as_written() throws Exception {
        var object = Schemas.object(Schemas.read("""
                {"type": "object", "description": "d", "required": ["a"], "additionalProperties": false, "$defs": {"x": {"type": "string"}},
                 "properties": {"a": {"type": "array", "items": {"$ref": "#/$defs/x"}, "maxItems": 3}}}""", "it"), "it", true);

        assertThat(object.properties().get("a").toString()).contains("maxItems");
        assertThat(object.required()).containsExactly("a");
        assertThat(object.additionalProperties()).isFalse();
        assertThat(object.definitions()).containsKey("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"oneOf\":[]}", "{\"type\":\"array\"}", "{\"additionalProperties\":{\"type\":\"string\"}}"})
    void what_langchain4j_would_lose_is_refused(String schema) {
        assertThatThrownBy(() -> Schemas.object(Schemas.read(schema, "tool \"t\""), "tool \"t\"", true))
                .isInstanceOf(RejectedRequest.class).hasMessageContaining("tool \"t\"");
    }

    @Test
    void a_schema_is_strict_when_all_its_objects_are_closed_and_full() throws Exception {
        String closed = "{\"type\":\"object\",\"properties\":{\"a\":{}},\"required\":[\"a\"],\"additionalProperties\":false}";

        assertThat(Schemas.isStrict(Schemas.read(closed, "it"))).isTrue();
        assertThat(Schemas.isStrict(Schemas.read(closed.replace("[\"a\"]", "[]"), "it"))).isFalse();
        assertThat(Schemas.isStrict(Schemas.read(closed.replace("false", "true"), "it"))).isFalse();
        assertThat(Schemas.isStrict(Schemas.read(closed.replace("{}", "{\"type\":\"object\",\"properties\":{\"b\":{}}}"), "it"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"string\",\"minLength\":3}", "{\"$ref\":\"#/x\"}", "{\"type\":\"integer\",\"enum\":[1]}", "{\"type\":\"array\",\"items\":{\"type\":\"null\"}}"})
    void what_a_typed_schema_would_lose_is_refused(String inner) {
        assertThatThrownBy(() -> Schemas.object(Schemas.read("{\"properties\":{\"a\":" + inner + "}}", "it"), "it", false)).isInstanceOf(RejectedRequest.class);
    }

    @Test
    void a_typed_schema_is_taken_apart_to_its_leaves() throws Exception {
        var object = Schemas.object(Schemas.read("""
                {"properties": {"a": {"type": "array", "items": {"type": "object", "properties": {"b": {"type": "string", "enum": ["x", "y"]}}}}}}""", "it"), "it", false);

        assertThat(object.properties().get("a").toString()).contains("x", "y");
    }
}

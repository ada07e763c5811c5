// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule.json;

import assay.grader.look.Wish;
import com.fasterxml.jackson.databind.JsonNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.PathNotFoundException;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import java.util.ArrayList;
import java.util.List;

/** A JSON path (RFC 9535 as far as Jayway's library goes). */
record Pointed(JsonPath compiled) {
    private static final Configuration JACKSON = Configuration.builder()
            .jsonProvider(new JacksonJsonNodeJsonProvider(JsonText.MAPPER)).mappingProvider(new JacksonMappingProvider(JsonText.MAPPER))
            .options(Option.SUPPRESS_EXCEPTIONS).build();

    static Pointed read(String path, Wish wish) {
        if (!path.startsWith("$")) throw wish.fail("has path \"" + path + "\", which must start with $");
        if (path.contains("=~")) throw wish.fail("has a regular expression in its path; write matches instead");
        try {
            return new Pointed(JsonPath.compile(path));
        } catch (InvalidPathException | IllegalArgumentException e) {
            throw wish.fail("has path \"" + path + "\", which is wrong: " + e.getMessage());
        }
    }

    String path() {
        return compiled.getPath();
    }

    /** What the path points at; a definite path points at one value at most. */
    List<JsonNode> in(JsonNode root) {
        JsonNode found;
        try {
            found = compiled.read(root, JACKSON);
        } catch (PathNotFoundException e) {
            return List.of();
        }
        if (found == null || found.isMissingNode()) return List.of();
        if (compiled.isDefinite()) return List.of(found);
        List<JsonNode> values = new ArrayList<>();
        found.forEach(values::add);
        return values;
    }
}

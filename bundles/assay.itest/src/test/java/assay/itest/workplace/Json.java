// SPDX-License-Identifier: Apache-2.0
package assay.itest.workplace;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads JSON as a strict script would: one whole document, no doubled key, decimals as written. */
public final class Json {
    private static final ObjectMapper READER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(100_000_000).build()).build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private Json() {}

    public static JsonNode document(String text) {
        try {
            JsonNode node = READER.readTree(text);
            if (node == null || node.isMissingNode()) throw new AssertionError("there is no JSON in \"" + text + "\"");
            return node;
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + e.getOriginalMessage() + "\n" + text, e);
        }
    }

    public static JsonNode file(Path file) {
        try {
            return document(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text with a document a line. */
    public static List<JsonNode> lines(String text) {
        return text.lines().map(Json::document).toList();
    }

    /** The elements of an array. */
    public static List<JsonNode> all(JsonNode array) {
        if (!array.isArray()) throw new AssertionError("no array: " + array);
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** The element of an array whose key has this text. */
    public static JsonNode where(JsonNode array, String key, String text) {
        return all(array).stream().filter(n -> n.path(key).asText().equals(text)).findFirst()
                .orElseThrow(() -> new AssertionError("none has " + key + " = " + text + ": " + array));
    }
}

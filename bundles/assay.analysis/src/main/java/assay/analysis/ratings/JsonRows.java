// SPDX-License-Identifier: Apache-2.0
package assay.analysis.ratings;

import assay.core.problem.Place;
import assay.core.problem.Problems;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;

/** Rows of a file of JSON objects, a line each or in one array. Fields that are objects or arrays themselves are passed over. */
final class JsonRows {
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final TableFile table;
    private final Problems problems;

    JsonRows(TableFile table, Problems problems) {
        this.table = table;
        this.problems = problems;
    }

    void read() throws IOException {
        int line = 1;
        try (JsonParser parser = JSON.createParser(Files.newInputStream(table.file()))) {
            boolean inArray = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                line = parser.currentTokenLocation().getLineNr();
                if (token == JsonToken.START_ARRAY && !inArray && table.rows().isEmpty()) inArray = true;
                else if (token == JsonToken.START_OBJECT) row(parser.readValueAsTree(), line);
                else if (token != JsonToken.END_ARRAY || !inArray) {
                    problems.error(place(line), "This is no object.", "Write each row as { \"column\": value, … }.");
                    return;
                }
            }
        } catch (JsonProcessingException e) {
            int at = e.getLocation() == null ? line : e.getLocation().getLineNr();
            problems.error(place(at), "This is no JSON: " + e.getOriginalMessage().lines().findFirst().orElse("") + ".", "Write a JSON object a line, or one array of them.");
        }
    }

    private void row(JsonNode node, int line) {
        Map<String, String> cells = new HashMap<>();
        node.properties().forEach(f -> {
            if (f.getValue().isContainerNode()) return;
            table.columns().add(f.getKey());
            String text = f.getValue().asText().strip();
            if (!f.getValue().isNull() && !text.isEmpty()) cells.put(f.getKey(), text);
        });
        table.rows().add(new Row(place(line), cells));
    }

    private Place place(int line) {
        return new Place(table.file().toString(), Math.max(0, line));
    }
}

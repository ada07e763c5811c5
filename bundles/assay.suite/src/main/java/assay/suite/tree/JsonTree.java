// SPDX-License-Identifier: Apache-2.0
package assay.suite.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a JSON text as a tree; every node carries the line that the caller gives. */
public final class JsonTree {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(60).maxStringLength(1 << 28).build())
            .build();

    private JsonTree() {}

    public static Node parse(byte[] json, int line) throws Unreadable {
        try (JsonParser parser = JSON.createParser(json)) {
            return whole(parser, line);
        } catch (IOException e) {
            throw unreadable(e, line);
        }
    }

    public static Node parse(String json, int line) throws Unreadable {
        try (JsonParser parser = JSON.createParser(json)) {
            return whole(parser, line);
        } catch (IOException e) {
            throw unreadable(e, line);
        }
    }

    private static Node whole(JsonParser parser, int line) throws IOException, Unreadable {
        if (parser.nextToken() == null) throw new Unreadable(line, "There is no JSON here.", "");
        Node node = node(parser, line);
        if (parser.nextToken() != null)
            throw new Unreadable(line, "Something stands after the end of the JSON value.", "Put each value on a line of its own.");
        return node;
    }

    private static Unreadable unreadable(IOException e, int line) {
        if (e instanceof CharConversionException || String.valueOf(e.getMessage()).contains("Invalid UTF-8"))
            return new Unreadable(line, "A byte of this line is not UTF-8.", "Save the file as UTF-8.");
        String message = e instanceof JsonProcessingException p
                ? p.getOriginalMessage() + (p.getLocation() == null ? "" : " (column " + p.getLocation().getColumnNr() + ")")
                : String.valueOf(e.getMessage());
        return new Unreadable(line, "This is no JSON: " + message + ".", "");
    }

    private static Node node(JsonParser parser, int line) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(parser, line);
            case START_ARRAY -> items(parser, line);
            case VALUE_STRING -> new Node.Leaf(parser.getText(), true, line);
            default -> new Node.Leaf(parser.getText(), false, line);
        };
    }

    private static Node items(JsonParser parser, int line) throws IOException {
        List<Node> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) values.add(node(parser, line));
        return new Node.Items(values, line);
    }

    private static Node fields(JsonParser parser, int line) throws IOException {
        Map<String, Node.Field> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            values.put(key, new Node.Field(node(parser, line), line));
        }
        return new Node.Fields(values, line);
    }
}

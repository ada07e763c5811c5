// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge.answer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds JSON objects in what a model wrote. Words and code fences around an object, single quotes, trailing commas,
 * comments, bare names and raw line breaks are mended; an object that is not closed is none, for nobody knows what it lacks.
 */
final class AnswerJson {
    private static final int MOST = 1_000_000;
    private static final int MOST_OBJECTS = 50;
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA, JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES, JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private AnswerJson() {}

    /**
     * An object in a text.
     *
     * @param from its first character
     */
    record Found(JsonNode json, int from, String text) {}

    /** The outermost objects, in order. */
    static List<Found> objects(String text) {
        List<Found> found = new ArrayList<>();
        String head = text.length() > MOST ? text.substring(0, MOST) : text;
        for (int at = head.indexOf('{'); at >= 0 && found.size() < MOST_OBJECTS; ) {
            int end = end(head, at);
            if (end < 0) break;
            Optional<JsonNode> object = parsed(head.substring(at, end));
            if (object.isPresent()) found.add(new Found(object.get(), at, head.substring(at, end)));
            at = head.indexOf('{', object.isPresent() ? end : at + 1);
        }
        return found;
    }

    private static Optional<JsonNode> parsed(String text) {
        try {
            return Optional.ofNullable(LENIENT.readTree(text)).filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The same text, read piece by piece. */
    static JsonParser parser(String object) throws IOException {
        return LENIENT.createParser(object);
    }

    /** Index behind the brace that closes the one at the start; -1 when none does. */
    private static int end(String text, int start) {
        int depth = 0;
        boolean quoted = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') i++;
            else if (c == '"') quoted = !quoted;
            else if (!quoted && c == '{') depth++;
            else if (!quoted && c == '}' && --depth == 0) return i + 1;
        }
        return -1;
    }
}

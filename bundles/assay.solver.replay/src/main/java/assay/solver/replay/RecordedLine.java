// SPDX-License-Identifier: Apache-2.0
package assay.solver.replay;

import assay.core.work.Spent;
import assay.core.work.Submission;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One line of recordings. */
final class RecordedLine {
    static final String FORM = "{\"worker\": …, \"task\": …, \"text\": …}, and where wanted trial, turn, files, usage, seconds, cost.";
    private static final Set<String> KEYS =
            new TreeSet<>(List.of("worker", "task", "trial", "turn", "text", "files", "usage", "seconds", "cost"));
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(50).maxStringLength(Lines.LONGEST).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    private static final ObjectMapper MAPPER = new ObjectMapper(JSON);

    private RecordedLine() {}

    /** Checks a whole line and says what it is a recording of. */
    static Slot slot(byte[] line, int length) throws IOException {
        try (JsonParser p = JSON.createParser(line, 0, length)) {
            Slot slot = slot(p, true);
            if (p.nextToken() != null) throw new IllegalArgumentException("something follows the object");
            return slot;
        }
    }

    static Slot slot(InputStream in) throws IOException {
        try (JsonParser p = JSON.createParser(in)) {
            return slot(p, false);
        }
    }

    static Submission submission(InputStream in, Path folder) throws IOException {
        try (JsonParser p = JSON.createParser(in)) {
            JsonNode line = MAPPER.readTree(p);
            Spent spent = RecordedSpending.of(line);
            return new Submission(line.path("text").asText(""), RecordedFiles.of(line.path("files"), folder), spent);
        }
    }

    /** What is wrong, without the library's remarks on where it stood in its buffer. */
    static String told(Exception e) {
        return e instanceof JsonProcessingException j ? j.getOriginalMessage().replaceAll("\\s+", " ") : e.getMessage();
    }

    private static Slot slot(JsonParser p, boolean strict) throws IOException {
        if (p.nextToken() != JsonToken.START_OBJECT) throw new IllegalArgumentException("it is not a JSON object");
        String worker = "";
        String task = "";
        int trial = 0;
        int turn = 0;
        boolean answered = false;
        while (p.nextToken() == JsonToken.FIELD_NAME) {
            String key = p.currentName();
            p.nextToken();
            switch (key) {
                case "worker" -> worker = text(p, key);
                case "task" -> task = text(p, key);
                case "trial" -> trial = count(p, key);
                case "turn" -> turn = count(p, key);
                case "text", "files" -> answered |= content(p, key);
                default -> {
                    if (!KEYS.contains(key)) throw new IllegalArgumentException("\"" + key + "\" is none of " + String.join(", ", KEYS));
                    if (strict) RecordedSpending.check(key, MAPPER.readTree(p));
                    else p.skipChildren();
                }
            }
        }
        if (worker.isBlank()) throw new IllegalArgumentException("\"worker\" is missing");
        if (task.isBlank()) throw new IllegalArgumentException("\"task\" is missing");
        if (strict && !answered) throw new IllegalArgumentException("it has neither \"text\" nor \"files\"");
        return new Slot(worker, task, trial, turn);
    }

    private static boolean content(JsonParser p, String key) throws IOException {
        JsonToken wanted = key.equals("text") ? JsonToken.VALUE_STRING : JsonToken.START_ARRAY;
        if (p.currentToken() != wanted)
            throw new IllegalArgumentException("\"" + key + "\" must be a " + (key.equals("text") ? "text" : "list"));
        p.skipChildren();
        return true;
    }

    private static String text(JsonParser p, String key) throws IOException {
        if (p.currentToken() != JsonToken.VALUE_STRING) throw new IllegalArgumentException("\"" + key + "\" must be a text, not " + p.getText());
        return p.getText();
    }

    private static int count(JsonParser p, String key) throws IOException {
        if (p.currentToken() != JsonToken.VALUE_NUMBER_INT || p.getIntValue() < 0)
            throw new IllegalArgumentException("\"" + key + "\" must be a whole number from 0, not " + p.getText());
        return p.getIntValue();
    }
}

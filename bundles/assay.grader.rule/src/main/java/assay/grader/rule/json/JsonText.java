// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule.json;

import assay.grader.look.Document;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the JSON that a document holds: the whole of it, or its only fenced block. Deep nesting, numbers of thousands of
 * digits and double keys are refused.
 */
final class JsonText {
    private static final Pattern FENCE = Pattern.compile("(?m)^```[^\\n`]*\\n([^`]*+)```[ \\t]*$");
    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100).maxNumberLength(200).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private JsonText() {}

    /** A document's JSON, or what keeps it from being read. */
    record Read(JsonNode root, String trouble) {
        boolean isGood() {
            return trouble.isEmpty();
        }
    }

    static Read of(Document document) {
        String text = document.raw().strip();
        Read whole = read(text);
        if (whole.isGood() || text.startsWith("{") || text.startsWith("[")) return whole;
        Matcher fence = FENCE.matcher(text);
        if (!fence.find()) return whole;
        String block = fence.group(1);
        return fence.find() ? whole : read(block);
    }

    private static Read read(String text) {
        try {
            JsonNode root = MAPPER.readTree(text);
            return root == null || root.isMissingNode() ? new Read(MAPPER.nullNode(), "it is empty") : new Read(root, "");
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            String said = e.getOriginalMessage().replaceAll("\\(through reference.*|\\(start marker.*", "").replaceAll("\\s+", " ").strip();
            return new Read(MAPPER.nullNode(), (line > 0 ? "line " + line + ": " : "") + (said.length() > 150 ? said.substring(0, 150) + "…" : said));
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * What a server says is wrong, from an error's body as the vendors write it.
 *
 * @param text for people; the beginning of the body where it has no such field
 * @param code for programs, such as {@code insufficient_quota}; may be empty
 * @param pause as Gemini asks for it, in the body
 */
record Complaint(String text, String code, Optional<Duration> pause) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST = 500;

    static Complaint in(Answer answer) {
        String body = answer.text();
        try {
            JsonNode root = JSON.readTree(body);
            JsonNode error = root.path("error").isObject() ? root.path("error") : root;
            String text = first(error, "message", "error", "detail");
            return new Complaint(cut(text.isEmpty() ? body : text), code(error), wait(error.path("details")));
        } catch (JsonProcessingException e) {
            return new Complaint(cut(body), "", Optional.empty());
        }
    }

    boolean isOfContent() {
        return code.equals("content_filter") || code.equals("content_policy_violation");
    }

    boolean isOfQuota() {
        return code.equals("insufficient_quota") || code.equals("billing_hard_limit_reached");
    }

    boolean isOfKey() {
        return code.equals("API_KEY_INVALID");
    }

    private static String code(JsonNode error) {
        for (JsonNode d : error.path("details")) if (d.path("reason").asText().equals("API_KEY_INVALID")) return "API_KEY_INVALID";
        return first(error, "code", "type", "status");
    }

    /** {@code "retryDelay": "34.5s"} of a google.rpc.RetryInfo. */
    private static Optional<Duration> wait(JsonNode details) {
        for (JsonNode d : details) {
            String delay = d.path("retryDelay").asText();
            if (delay.matches("\\d{1,5}(\\.\\d{1,9})?s"))
                return Optional.of(Duration.ofNanos(new BigDecimal(delay.substring(0, delay.length() - 1)).movePointRight(9).longValue()));
        }
        return Optional.empty();
    }

    /** On one line and not too long to be shown. */
    static String cut(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    private static String first(JsonNode node, String... fields) {
        for (String field : fields) if (node.path(field).isTextual()) return node.path(field).asText();
        return "";
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.testkit.model;

import static assay.testkit.model.OpenAiDialect.quoted;

/** Messages as Anthropic writes them. */
public final class AnthropicDialect implements Dialect {
    @Override
    public boolean argumentsAreText() {
        return false;
    }

    /** Prompt tokens that were cached. */
    public static final int CACHED = 4;

    private static final String USAGE = ",\"usage\":{\"input_tokens\":" + (INPUT - CACHED) + ",\"cache_read_input_tokens\":" + CACHED
            + ",\"cache_creation_input_tokens\":0,\"output_tokens\":" + OUTPUT + "}";

    @Override
    public String text(String text) {
        return body(part(text), "end_turn", USAGE);
    }

    @Override
    public String cutShort(String text) {
        return body(part(text), "max_tokens", USAGE);
    }

    @Override
    public String toolCall(String id, String tool, String arguments) {
        return body("{\"type\":\"tool_use\",\"id\":" + quoted(id) + ",\"name\":" + quoted(tool) + ",\"input\":" + arguments + "}", "tool_use", USAGE);
    }

    @Override
    public String refusal(String why) {
        return body(part(why), "refusal", USAGE);
    }

    @Override
    public String filtered() {
        return body("", "refusal", USAGE);
    }

    @Override
    public String nothing() {
        return "{\"id\":\"msg_1\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"kit-1\",\"content\":null" + USAGE + "}";
    }

    @Override
    public String uncounted(String text) {
        return body(part(text), "end_turn", ",\"usage\":{}");
    }

    @Override
    public String error(String message) {
        return "{\"type\":\"error\",\"error\":{\"type\":\"kit_error\",\"message\":" + quoted(message) + "}}";
    }

    private static String part(String text) {
        return "{\"type\":\"text\",\"text\":" + quoted(text) + "}";
    }

    private static String body(String parts, String stop, String usage) {
        return "{\"id\":\"msg_1\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"kit-1\",\"content\":[" + parts
                + "],\"stop_reason\":\"" + stop + "\",\"stop_sequence\":null" + usage + "}";
    }
}

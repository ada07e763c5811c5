// SPDX-License-Identifier: Apache-2.0
package assay.testkit.model;

import static assay.testkit.model.OpenAiDialect.quoted;

/** Generated content as the Gemini API writes it. */
public final class GeminiDialect implements Dialect {
    @Override
    public boolean argumentsAreText() {
        return false;
    }

    /** Prompt tokens that were cached. */
    public static final int CACHED = 4;
    /** Answer tokens that were spent on reasoning. */
    public static final int REASONING = 2;

    private static final String USAGE = ",\"usageMetadata\":{\"promptTokenCount\":" + INPUT + ",\"cachedContentTokenCount\":" + CACHED
            + ",\"candidatesTokenCount\":" + (OUTPUT - REASONING) + ",\"thoughtsTokenCount\":" + REASONING + ",\"totalTokenCount\":" + (INPUT + OUTPUT) + "}";

    @Override
    public String text(String text) {
        return body("{\"text\":" + quoted(text) + "}", "STOP", USAGE);
    }

    @Override
    public String cutShort(String text) {
        return body("{\"text\":" + quoted(text) + "}", "MAX_TOKENS", USAGE);
    }

    @Override
    public String toolCall(String id, String tool, String arguments) {
        return body("{\"functionCall\":{\"id\":" + quoted(id) + ",\"name\":" + quoted(tool) + ",\"args\":" + arguments + "}}", "STOP", USAGE);
    }

    @Override
    public String refusal(String why) {
        return "{\"promptFeedback\":{\"blockReason\":\"PROHIBITED_CONTENT\",\"blockReasonMessage\":" + quoted(why) + "}" + USAGE + ",\"modelVersion\":\"kit-1\"}";
    }

    @Override
    public String filtered() {
        return "{\"candidates\":[{\"finishReason\":\"SAFETY\",\"index\":0}]" + USAGE + ",\"modelVersion\":\"kit-1\"}";
    }

    @Override
    public String nothing() {
        return "{\"candidates\":[]" + USAGE + ",\"modelVersion\":\"kit-1\"}";
    }

    @Override
    public String uncounted(String text) {
        return body("{\"text\":" + quoted(text) + "}", "STOP", ",\"usageMetadata\":{}");
    }

    @Override
    public String error(String message) {
        return "{\"error\":{\"code\":400,\"message\":" + quoted(message) + ",\"status\":\"KIT\"}}";
    }

    private static String body(String part, String finish, String usage) {
        return "{\"candidates\":[{\"content\":{\"role\":\"model\",\"parts\":[" + part + "]},\"finishReason\":\"" + finish + "\",\"index\":0}]"
                + usage + ",\"modelVersion\":\"kit-1\",\"responseId\":\"r1\"}";
    }
}

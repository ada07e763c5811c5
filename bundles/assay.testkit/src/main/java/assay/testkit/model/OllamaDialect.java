// SPDX-License-Identifier: Apache-2.0
package assay.testkit.model;

import static assay.testkit.model.OpenAiDialect.quoted;

/** Chats as Ollama writes them. */
public final class OllamaDialect implements Dialect {
    @Override
    public boolean argumentsAreText() {
        return false;
    }

    private static final String USAGE = ",\"prompt_eval_count\":" + INPUT + ",\"eval_count\":" + OUTPUT;

    @Override
    public boolean canRefuse() {
        return false;
    }

    @Override
    public String text(String text) {
        return body("{\"role\":\"assistant\",\"content\":" + quoted(text) + "}", "stop", USAGE);
    }

    @Override
    public String cutShort(String text) {
        return body("{\"role\":\"assistant\",\"content\":" + quoted(text) + "}", "length", USAGE);
    }

    @Override
    public String toolCall(String id, String tool, String arguments) {
        return body("{\"role\":\"assistant\",\"content\":\"\",\"tool_calls\":[{\"id\":" + quoted(id) + ",\"function\":{\"name\":" + quoted(tool)
                + ",\"arguments\":" + arguments + "}}]}", "stop", USAGE);
    }

    @Override
    public String refusal(String why) {
        throw new UnsupportedOperationException("the protocol has none");
    }

    @Override
    public String filtered() {
        throw new UnsupportedOperationException("the protocol has none");
    }

    @Override
    public String nothing() {
        return "{\"model\":\"kit-1\",\"created_at\":\"2026-03-01T12:00:00Z\",\"done\":true" + USAGE + "}";
    }

    @Override
    public String uncounted(String text) {
        return body("{\"role\":\"assistant\",\"content\":" + quoted(text) + "}", "stop", "");
    }

    @Override
    public String error(String message) {
        return "{\"error\":" + quoted(message) + "}";
    }

    private static String body(String message, String reason, String usage) {
        return "{\"model\":\"kit-1\",\"created_at\":\"2026-03-01T12:00:00Z\",\"message\":" + message + ",\"done\":true,\"done_reason\":\"" + reason + "\"" + usage + "}";
    }
}

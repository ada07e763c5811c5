// SPDX-License-Identifier: Apache-2.0
package assay.testkit.model;

/** Chat completions as OpenAI writes them. */
public final class OpenAiDialect implements Dialect {
    /** Prompt tokens that were cached. */
    public static final int CACHED = 4;
    /** Answer tokens that were spent on reasoning. */
    public static final int REASONING = 2;

    private static final String USAGE = ",\"usage\":{\"prompt_tokens\":" + INPUT + ",\"completion_tokens\":" + OUTPUT + ",\"total_tokens\":"
            + (INPUT + OUTPUT) + ",\"prompt_tokens_details\":{\"cached_tokens\":" + CACHED
            + "},\"completion_tokens_details\":{\"reasoning_tokens\":" + REASONING + "}}";

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
        return body("{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[{\"id\":" + quoted(id) + ",\"type\":\"function\",\"function\":{\"name\":"
                + quoted(tool) + ",\"arguments\":" + quoted(arguments) + "}}]}", "tool_calls", USAGE);
    }

    @Override
    public String refusal(String why) {
        return body("{\"role\":\"assistant\",\"content\":null,\"refusal\":" + quoted(why) + "}", "stop", USAGE);
    }

    @Override
    public String filtered() {
        return body("{\"role\":\"assistant\",\"content\":\"I can\"}", "content_filter", USAGE);
    }

    @Override
    public String nothing() {
        return "{\"id\":\"chatcmpl-1\",\"object\":\"chat.completion\",\"created\":1700000000,\"model\":\"kit-1\",\"choices\":[]" + USAGE + "}";
    }

    @Override
    public String uncounted(String text) {
        return body("{\"role\":\"assistant\",\"content\":" + quoted(text) + "}", "stop", "");
    }

    @Override
    public String error(String message) {
        return "{\"error\":{\"message\":" + quoted(message) + ",\"type\":\"kit_error\",\"code\":\"kit\"}}";
    }

    private static String body(String message, String finish, String usage) {
        return "{\"id\":\"chatcmpl-1\",\"object\":\"chat.completion\",\"created\":1700000000,\"model\":\"kit-1\",\"choices\":[{\"index\":0,\"message\":"
                + message + ",\"logprobs\":null,\"finish_reason\":\"" + finish + "\"}]" + usage + ",\"system_fingerprint\":\"fp_kit\"}";
    }

    /** A JSON string; characters beyond ASCII stay as they are. */
    public static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') out.append('\\').append(c);
            else if (c < ' ') out.append(String.format("\\u%04x", (int) c));
            else out.append(c);
        }
        return out.append('"').toString();
    }
}

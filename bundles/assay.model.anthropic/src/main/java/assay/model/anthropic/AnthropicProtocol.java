// SPDX-License-Identifier: Apache-2.0
package assay.model.anthropic;

import assay.model.langchain4j.Answering;
import assay.model.langchain4j.Sampling;
import assay.model.langchain4j.endpoint.Protocol;
import assay.model.langchain4j.http.Amended;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import java.util.Set;

/** What can be asked in the protocol of Anthropic. */
final class AnthropicProtocol implements Protocol {
    /** The protocol wants a limit in every request. */
    private static final int MOST_TOKENS = 8192;

    @Override
    public String title() {
        return "Anthropic Messages";
    }

    @Override
    public Set<String> settings() {
        return Set.of("temperature", "top-p", "max-tokens", "stop", "reasoning-effort", "timeout");
    }

    @Override
    public Set<String> files() {
        return Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf");
    }

    @Override
    public Answering answering() {
        return new AnthropicAnswering();
    }

    @Override
    public String sample() {
        return """
                {"id":"msg_1","type":"message","role":"assistant","model":"m","content":[{"type":"text","text":"Done."}],
                "stop_reason":"end_turn","usage":{"input_tokens":9,"cache_read_input_tokens":0,"cache_creation_input_tokens":0,"output_tokens":2}}""";
    }

    @Override
    public ChatModel chat(Wanted wanted) {
        Sampling sampling = wanted.sampling();
        AnthropicChatModel.AnthropicChatModelBuilder chat = AnthropicChatModel.builder().httpClientBuilder(http(wanted)).maxRetries(0)
                .baseUrl(wanted.baseUrl()).modelName(wanted.model()).maxTokens(sampling.maxTokens().orElse(MOST_TOKENS))
                .apiKey(wanted.keyOrNone());
        sampling.temperature().ifPresent(chat::temperature);
        sampling.topP().ifPresent(chat::topP);
        if (!sampling.stop().isEmpty()) chat.stopSequences(sampling.stop());
        return chat.build();
    }

    /** LangChain4j knows a format in {@code output_config} and no effort beside it. */
    private static HttpClientBuilder http(Wanted wanted) {
        return wanted.sampling().reasoningEffort().map(e -> Amended.of(wanted.http(), body -> body.withObjectProperty("output_config").put("effort", e)))
                .orElse(wanted.http());
    }
}

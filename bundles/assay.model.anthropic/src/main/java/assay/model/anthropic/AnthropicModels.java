// SPDX-License-Identifier: Apache-2.0
package assay.model.anthropic;

import assay.model.langchain4j.Answering;
import assay.model.langchain4j.Sampling;
import assay.model.langchain4j.endpoint.Endpoint;
import assay.model.langchain4j.endpoint.EndpointModels;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import java.time.Clock;
import java.util.Set;

/** Models behind the protocol of Anthropic. */
final class AnthropicModels extends EndpointModels {
    /** The protocol wants a limit in every request. */
    private static final int MOST_TOKENS = 8192;

    AnthropicModels(Endpoint endpoint, Clock clock) {
        super(endpoint, clock);
    }

    @Override
    protected Set<String> settings() {
        return Set.of("temperature", "top-p", "max-tokens", "stop", "timeout");
    }

    @Override
    protected Set<String> files() {
        return Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf");
    }

    @Override
    protected Answering answering() {
        return new AnthropicAnswering();
    }

    @Override
    protected ChatModel chat(String model, Sampling sampling, boolean strict, HttpClientBuilder http) {
        AnthropicChatModel.AnthropicChatModelBuilder chat = AnthropicChatModel.builder().httpClientBuilder(http).maxRetries(0)
                .baseUrl(endpoint().address().toString()).modelName(model).maxTokens(sampling.maxTokens().orElse(MOST_TOKENS))
                .apiKey(endpoint().key().secret().isNone() ? "none" : endpoint().key().secret().reveal());
        sampling.temperature().ifPresent(chat::temperature);
        sampling.topP().ifPresent(chat::topP);
        if (!sampling.stop().isEmpty()) chat.stopSequences(sampling.stop());
        return chat.build();
    }
}

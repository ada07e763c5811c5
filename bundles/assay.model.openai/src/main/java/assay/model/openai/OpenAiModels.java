// SPDX-License-Identifier: Apache-2.0
package assay.model.openai;

import assay.model.langchain4j.Answering;
import assay.model.langchain4j.Sampling;
import assay.model.langchain4j.endpoint.Endpoint;
import assay.model.langchain4j.endpoint.EndpointModels;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.time.Clock;
import java.util.Set;

/** Models behind the OpenAI protocol. */
final class OpenAiModels extends EndpointModels {
    private final TokenLimitField tokenLimit;

    OpenAiModels(Endpoint endpoint, Clock clock) {
        super(endpoint, clock);
        this.tokenLimit = TokenLimitField.of(endpoint);
    }

    @Override
    protected Set<String> settings() {
        return Sampling.ALL;
    }

    @Override
    protected Set<String> files() {
        return Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf");
    }

    @Override
    protected Answering answering() {
        return new OpenAiAnswering();
    }

    @Override
    protected ChatModel chat(String model, Sampling sampling, boolean strict, HttpClientBuilder http) {
        OpenAiChatModel.OpenAiChatModelBuilder chat = OpenAiChatModel.builder().httpClientBuilder(http).maxRetries(0)
                .baseUrl(endpoint().address().toString()).modelName(model).strictJsonSchema(strict);
        if (!endpoint().key().secret().isNone()) chat.apiKey(endpoint().key().secret().reveal());
        sampling.temperature().ifPresent(chat::temperature);
        sampling.topP().ifPresent(chat::topP);
        sampling.seed().ifPresent(chat::seed);
        sampling.reasoningEffort().ifPresent(chat::reasoningEffort);
        if (!sampling.stop().isEmpty()) chat.stop(sampling.stop());
        switch (tokenLimit) {
            case MAX_TOKENS -> sampling.maxTokens().ifPresent(chat::maxTokens);
            case MAX_COMPLETION_TOKENS -> sampling.maxTokens().ifPresent(chat::maxCompletionTokens);
        }
        return chat.build();
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.model.gemini;

import assay.model.langchain4j.Answering;
import assay.model.langchain4j.Sampling;
import assay.model.langchain4j.endpoint.Endpoint;
import assay.model.langchain4j.endpoint.EndpointModels;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.googleai.GeminiThinkingConfig;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import java.time.Clock;
import java.util.Set;

/** Models behind the protocol of Google Gemini. */
final class GeminiModels extends EndpointModels {
    GeminiModels(Endpoint endpoint, Clock clock) {
        super(endpoint, clock);
    }

    @Override
    protected Set<String> settings() {
        return Set.of("temperature", "top-p", "max-tokens", "seed", "stop", "reasoning-effort", "timeout");
    }

    @Override
    protected Set<String> files() {
        return Set.of("image/png", "image/jpeg", "image/webp", "application/pdf");
    }

    @Override
    protected boolean rawSchemas() {
        return false;
    }

    @Override
    protected Answering answering() {
        return new GeminiAnswering();
    }

    @Override
    protected ChatModel chat(String model, Sampling sampling, boolean strict, HttpClientBuilder http) {
        GoogleAiGeminiChatModel.GoogleAiGeminiChatModelBuilder chat = GoogleAiGeminiChatModel.builder();
        chat.httpClientBuilder(http).maxRetries(0).baseUrl(endpoint().address().toString()).modelName(model)
                .apiKey(endpoint().key().secret().isNone() ? "none" : endpoint().key().secret().reveal());
        sampling.temperature().ifPresent(chat::temperature);
        sampling.topP().ifPresent(chat::topP);
        sampling.seed().ifPresent(chat::seed);
        sampling.maxTokens().ifPresent(chat::maxOutputTokens);
        sampling.reasoningEffort().ifPresent(e -> chat.thinkingConfig(GeminiThinkingConfig.builder().thinkingLevel(e).build()));
        if (!sampling.stop().isEmpty()) chat.stopSequences(sampling.stop());
        return chat.build();
    }
}

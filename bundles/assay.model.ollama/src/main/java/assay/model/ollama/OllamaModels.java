// SPDX-License-Identifier: Apache-2.0
package assay.model.ollama;

import assay.model.langchain4j.Answering;
import assay.model.langchain4j.Sampling;
import assay.model.langchain4j.endpoint.Endpoint;
import assay.model.langchain4j.endpoint.EndpointModels;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/** Models behind the protocol of Ollama. */
final class OllamaModels extends EndpointModels {
    OllamaModels(Endpoint endpoint, Clock clock) {
        super(endpoint, clock);
    }

    @Override
    protected Set<String> settings() {
        return Set.of("temperature", "top-p", "max-tokens", "seed", "stop", "timeout");
    }

    @Override
    protected Set<String> files() {
        return Set.of("image/png", "image/jpeg", "image/webp");
    }

    @Override
    protected Answering answering() {
        return new OllamaAnswering();
    }

    @Override
    protected ChatModel chat(String model, Sampling sampling, boolean strict, HttpClientBuilder http) {
        OllamaChatModel.OllamaChatModelBuilder chat = OllamaChatModel.builder();
        chat.httpClientBuilder(http).baseUrl(endpoint().address().toString()).modelName(model);
        chat.maxRetries(0);
        if (!endpoint().key().secret().isNone()) chat.customHeaders(Map.of("Authorization", "Bearer " + endpoint().key().secret().reveal()));
        sampling.temperature().ifPresent(chat::temperature);
        sampling.topP().ifPresent(chat::topP);
        sampling.seed().ifPresent(chat::seed);
        sampling.maxTokens().ifPresent(chat::numPredict);
        if (!sampling.stop().isEmpty()) chat.stop(sampling.stop());
        return chat.build();
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.model.mistral;

import assay.model.langchain4j.Answering;
import assay.model.langchain4j.Sampling;
import assay.model.langchain4j.endpoint.Endpoint;
import assay.model.langchain4j.endpoint.EndpointModels;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.mistralai.MistralAiChatModel;
import java.time.Clock;
import java.util.Set;

/** Models behind the protocol of Mistral. */
final class MistralModels extends EndpointModels {
    MistralModels(Endpoint endpoint, Clock clock) {
        super(endpoint, clock);
    }

    @Override
    protected Set<String> settings() {
        return Set.of("temperature", "top-p", "max-tokens", "seed", "stop", "timeout");
    }

    @Override
    protected Set<String> files() {
        return Set.of("image/png", "image/jpeg", "image/gif", "image/webp");
    }

    @Override
    protected Answering answering() {
        return new MistralAnswering();
    }

    @Override
    protected ChatModel chat(String model, Sampling sampling, boolean strict, HttpClientBuilder http) {
        MistralAiChatModel.MistralAiChatModelBuilder chat = MistralAiChatModel.builder().httpClientBuilder(http).maxRetries(0)
                .baseUrl(endpoint().address().toString()).modelName(model).strictJsonSchema(strict)
                .apiKey(endpoint().key().secret().isNone() ? "none" : endpoint().key().secret().reveal());
        sampling.temperature().ifPresent(chat::temperature);
        sampling.topP().ifPresent(chat::topP);
        sampling.seed().ifPresent(chat::randomSeed);
        sampling.maxTokens().ifPresent(chat::maxTokens);
        if (!sampling.stop().isEmpty()) chat.stopSequences(sampling.stop());
        return chat.build();
    }
}

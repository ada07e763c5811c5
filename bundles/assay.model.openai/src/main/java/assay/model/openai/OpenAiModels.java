// SPDX-License-Identifier: Apache-2.0
package assay.model.openai;

import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.core.settings.Settings;
import assay.core.spi.model.Model;
import assay.core.spi.model.ModelCard;
import assay.core.spi.model.ModelProvider;
import assay.model.langchain4j.CarriedLibraries;
import assay.model.langchain4j.LangChainModel;
import assay.model.langchain4j.Sampling;
import assay.model.langchain4j.http.ModelServer;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.time.Clock;
import java.util.List;

/** The models of one endpoint. */
final class OpenAiModels implements ModelProvider, AutoCloseable {
    private final Endpoint endpoint;
    private final ModelServer server;

    OpenAiModels(Endpoint endpoint, Clock clock) {
        this.endpoint = endpoint;
        this.server = new ModelServer(endpoint.address(), endpoint.key().secret(), clock);
    }

    @Override
    public Model open(String model, Settings settings) {
        Sampling sampling = Sampling.of(settings, Sampling.ALL);
        endpoint.key().remedy().ifPresent(remedy -> {
            throw new UserError(endpoint.place(), missingKey(), remedy);
        });
        try (CarriedLibraries own = CarriedLibraries.first()) {
            ChatModel loose = chat(model, sampling, false);
            ChatModel strict = chat(model, sampling, true);
            return new LangChainModel(s -> s ? strict : loose, new OpenAiAnswering(), sampling.timeout(), endpoint.key().secret());
        }
    }

    private ChatModel chat(String model, Sampling sampling, boolean strictSchema) {
        OpenAiChatModel.OpenAiChatModelBuilder chat = OpenAiChatModel.builder().httpClientBuilder(server.plug()).maxRetries(0)
                .baseUrl(endpoint.address().toString()).modelName(model).strictJsonSchema(strictSchema);
        if (!endpoint.key().secret().isNone()) chat.apiKey(endpoint.key().secret().reveal());
        sampling.temperature().ifPresent(chat::temperature);
        sampling.topP().ifPresent(chat::topP);
        sampling.seed().ifPresent(chat::seed);
        sampling.reasoningEffort().ifPresent(chat::reasoningEffort);
        if (!sampling.stop().isEmpty()) chat.stop(sampling.stop());
        switch (endpoint.tokenLimit()) {
            case MAX_TOKENS -> sampling.maxTokens().ifPresent(chat::maxTokens);
            case MAX_COMPLETION_TOKENS -> sampling.maxTokens().ifPresent(chat::maxCompletionTokens);
        }
        return chat.build();
    }

    @Override
    public List<ModelCard> catalog() {
        return endpoint.cards();
    }

    @Override
    public void check(Problems problems) {
        endpoint.key().remedy().ifPresent(remedy -> problems.error(endpoint.place(), missingKey(), remedy));
    }

    private String missingKey() {
        return "The provider \"" + endpoint.name() + "\" has no API key.";
    }

    @Override
    public void close() {
        server.close();
    }

    @Override
    public String toString() {
        return endpoint.name() + " at " + endpoint.address();
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.model.ollama;

import assay.model.langchain4j.Answering;
import assay.model.langchain4j.Sampling;
import assay.model.langchain4j.endpoint.Protocol;
import assay.model.langchain4j.http.Amended;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import java.util.Map;
import java.util.Set;

/** What can be asked in the protocol of Ollama. */
final class OllamaProtocol implements Protocol {
    @Override
    public String title() {
        return "Ollama chat";
    }

    @Override
    public Set<String> settings() {
        return Set.of("temperature", "top-p", "max-tokens", "seed", "stop", "reasoning-effort", "timeout");
    }

    @Override
    public Set<String> files() {
        return Set.of("image/png", "image/jpeg", "image/webp");
    }

    @Override
    public Answering answering() {
        return new OllamaAnswering();
    }

    @Override
    public String sample() {
        return """
                {"model":"m","created_at":"2026-03-01T12:00:00Z","message":{"role":"assistant","content":"Done."},"done":true,
                "done_reason":"stop","prompt_eval_count":9,"eval_count":2}""";
    }

    @Override
    public ChatModel chat(Wanted wanted) {
        Sampling sampling = wanted.sampling();
        OllamaChatModel.OllamaChatModelBuilder chat = OllamaChatModel.builder();
        chat.httpClientBuilder(http(wanted)).baseUrl(wanted.baseUrl()).modelName(wanted.model());
        chat.maxRetries(0);
        if (!wanted.key().isNone()) chat.customHeaders(Map.of("Authorization", "Bearer " + wanted.key().reveal()));
        sampling.temperature().ifPresent(chat::temperature);
        sampling.topP().ifPresent(chat::topP);
        sampling.seed().ifPresent(chat::seed);
        sampling.maxTokens().ifPresent(chat::numPredict);
        if (!sampling.stop().isEmpty()) chat.stop(sampling.stop());
        return chat.build();
    }

    /** LangChain4j knows that a model thinks, not how hard. */
    private static HttpClientBuilder http(Wanted wanted) {
        return wanted.sampling().reasoningEffort().map(e -> Amended.of(wanted.http(), body -> body.put("think", e))).orElse(wanted.http());
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.model.openai;

import assay.model.langchain4j.Answering;
import assay.model.langchain4j.Sampling;
import assay.model.langchain4j.endpoint.Endpoint;
import assay.model.langchain4j.endpoint.Protocol;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.util.Set;

/** What can be asked in the OpenAI protocol. */
final class OpenAiProtocol implements Protocol {
    @Override
    public String title() {
        return "OpenAI protocol";
    }

    @Override
    public Set<String> ownKeys() {
        return Set.of("tokenLimitField");
    }

    @Override
    public void check(Endpoint endpoint) {
        TokenLimitField.of(endpoint);
    }

    @Override
    public Set<String> settings() {
        return Sampling.ALL;
    }

    @Override
    public Set<String> files() {
        return Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf");
    }

    @Override
    public Answering answering() {
        return new OpenAiAnswering();
    }

    @Override
    public String sample() {
        return """
                {"id":"1","object":"chat.completion","created":1700000000,"model":"m",
                "choices":[{"index":0,"message":{"role":"assistant","content":"Done."},"finish_reason":"stop"}],
                "usage":{"prompt_tokens":9,"completion_tokens":2,"total_tokens":11}}""";
    }

    @Override
    public ChatModel chat(Wanted wanted) {
        Sampling sampling = wanted.sampling();
        OpenAiChatModel.OpenAiChatModelBuilder chat = OpenAiChatModel.builder().httpClientBuilder(wanted.http()).maxRetries(0)
                .baseUrl(wanted.baseUrl()).modelName(wanted.model()).strictJsonSchema(wanted.strict());
        if (!wanted.key().isNone()) chat.apiKey(wanted.key().reveal());
        sampling.temperature().ifPresent(chat::temperature);
        sampling.topP().ifPresent(chat::topP);
        sampling.seed().ifPresent(chat::seed);
        sampling.reasoningEffort().ifPresent(chat::reasoningEffort);
        sampling.logprobs().ifPresent(n -> {
            chat.logprobs(true);
            if (n > 0) chat.topLogprobs(n);
        });
        if (!sampling.stop().isEmpty()) chat.stop(sampling.stop());
        switch (TokenLimitField.of(wanted.endpoint())) {
            case MAX_TOKENS -> sampling.maxTokens().ifPresent(chat::maxTokens);
            case MAX_COMPLETION_TOKENS -> sampling.maxTokens().ifPresent(chat::maxCompletionTokens);
        }
        return chat.build();
    }
}

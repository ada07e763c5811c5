// SPDX-License-Identifier: Apache-2.0
package assay.model.mistral;

import assay.model.langchain4j.Answering;
import assay.model.langchain4j.Sampling;
import assay.model.langchain4j.endpoint.Protocol;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.mistralai.MistralAiChatModel;
import java.util.Set;

/** What can be asked in the protocol of Mistral. */
final class MistralProtocol implements Protocol {
    @Override
    public String title() {
        return "Mistral chat completions";
    }

    @Override
    public Set<String> settings() {
        return Set.of("temperature", "top-p", "max-tokens", "seed", "stop", "timeout");
    }

    @Override
    public Set<String> files() {
        return Set.of("image/png", "image/jpeg", "image/gif", "image/webp");
    }

    @Override
    public Answering answering() {
        return new MistralAnswering();
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
        MistralAiChatModel.MistralAiChatModelBuilder chat = MistralAiChatModel.builder().httpClientBuilder(wanted.http()).maxRetries(0)
                .baseUrl(wanted.baseUrl()).modelName(wanted.model()).strictJsonSchema(wanted.strict())
                .apiKey(wanted.keyOrNone());
        sampling.temperature().ifPresent(chat::temperature);
        sampling.topP().ifPresent(chat::topP);
        sampling.seed().ifPresent(chat::randomSeed);
        sampling.maxTokens().ifPresent(chat::maxTokens);
        if (!sampling.stop().isEmpty()) chat.stopSequences(sampling.stop());
        return chat.build();
    }
}

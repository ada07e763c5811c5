// SPDX-License-Identifier: Apache-2.0
package assay.model.gemini;

import assay.model.langchain4j.Answering;
import assay.model.langchain4j.Sampling;
import assay.model.langchain4j.endpoint.Protocol;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.googleai.GeminiThinkingConfig;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import java.util.Set;

/** What can be asked in the protocol of Google Gemini. */
final class GeminiProtocol implements Protocol {
    @Override
    public String title() {
        return "Gemini generateContent";
    }

    @Override
    public Set<String> settings() {
        return Set.of("temperature", "top-p", "max-tokens", "seed", "stop", "reasoning-effort", "timeout", "logprobs");
    }

    @Override
    public Set<String> files() {
        return Set.of("image/png", "image/jpeg", "image/webp", "application/pdf");
    }

    @Override
    public boolean rawSchemas() {
        return false;
    }

    @Override
    public Answering answering() {
        return new GeminiAnswering();
    }

    @Override
    public String sample() {
        return """
                {"candidates":[{"content":{"role":"model","parts":[{"text":"Done."}]},"finishReason":"STOP","index":0}],
                "usageMetadata":{"promptTokenCount":9,"candidatesTokenCount":2,"totalTokenCount":11},"modelVersion":"m","responseId":"r"}""";
    }

    @Override
    public ChatModel chat(Wanted wanted) {
        Sampling sampling = wanted.sampling();
        GoogleAiGeminiChatModel.GoogleAiGeminiChatModelBuilder chat = GoogleAiGeminiChatModel.builder();
        chat.httpClientBuilder(wanted.http()).maxRetries(0).baseUrl(wanted.baseUrl()).modelName(wanted.model())
                .apiKey(wanted.keyOrNone());
        sampling.temperature().ifPresent(chat::temperature);
        sampling.topP().ifPresent(chat::topP);
        sampling.seed().ifPresent(chat::seed);
        sampling.maxTokens().ifPresent(chat::maxOutputTokens);
        sampling.reasoningEffort().ifPresent(e -> chat.thinkingConfig(GeminiThinkingConfig.builder().thinkingLevel(e).build()));
        sampling.logprobs().ifPresent(n -> {
            chat.responseLogprobs(true);
            if (n > 0) chat.logprobs(n);
        });
        if (!sampling.stop().isEmpty()) chat.stopSequences(sampling.stop());
        return chat.build();
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.model.openai;

import assay.core.work.Usage;
import assay.model.langchain4j.Answering;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatResponseMetadata;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.TokenUsage;
import java.util.Objects;

/** Adds cached and reasoning tokens and the fingerprint of the server. */
final class OpenAiAnswering extends Answering {
    @Override
    protected Usage usage(TokenUsage tokens) {
        long input = count(tokens.inputTokenCount(), Long.MAX_VALUE);
        long output = count(tokens.outputTokenCount(), Long.MAX_VALUE);
        if (!(tokens instanceof OpenAiTokenUsage own)) return new Usage(input, 0, output, 0);
        long cached = own.inputTokensDetails() == null ? 0 : count(own.inputTokensDetails().cachedTokens(), input);
        long reasoning = own.outputTokensDetails() == null ? 0 : count(own.outputTokensDetails().reasoningTokens(), output);
        return new Usage(input, cached, output, reasoning);
    }

    @Override
    protected String fingerprint(ChatResponse response) {
        return response.metadata() instanceof OpenAiChatResponseMetadata own ? Objects.requireNonNullElse(own.systemFingerprint(), "") : "";
    }
}

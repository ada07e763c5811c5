// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j;

import assay.core.spi.model.ModelFailure.Refused;
import assay.core.spi.model.Reply;
import assay.core.spi.model.ToolCall;
import assay.core.work.Usage;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes LangChain4j's answers apart. What only one protocol tells, such as cached tokens, its provider adds. */
public abstract class Answering {
    /** Tokens as the protocol counts them; some counts may be missing. */
    protected abstract Usage usage(TokenUsage tokens);

    /** The server's configuration; may be empty. */
    protected abstract String fingerprint(ChatResponse response);

    final Reply of(ChatResponse response) throws Refused {
        AiMessage message = response.aiMessage();
        String text = Objects.requireNonNullElse(message.text(), "");
        if (response.finishReason() == FinishReason.CONTENT_FILTER)
            throw new Refused("a content filter stopped the answer" + (text.isEmpty() ? "" : " after: " + text), null);
        List<ToolCall> calls = message.toolExecutionRequests().stream().map(Answering::call).toList();
        TokenUsage tokens = response.tokenUsage();
        return new Reply(text, calls, end(response.finishReason(), calls), tokens == null ? Usage.NONE : usage(tokens),
                new Reply.Server(Objects.requireNonNullElse(response.modelName(), ""), fingerprint(response), Optional.empty()));
    }

    private static ToolCall call(ToolExecutionRequest asked) {
        return new ToolCall(Objects.requireNonNullElse(asked.id(), ""), asked.name(), Objects.requireNonNullElse(asked.arguments(), ""));
    }

    private static Reply.End end(@Nullable FinishReason reason, List<ToolCall> calls) {
        if (reason == FinishReason.LENGTH) return Reply.End.LENGTH;
        return calls.isEmpty() ? Reply.End.DONE : Reply.End.TOOLS;
    }

    /** A count that is no less than zero and, for a part of another count, no more than that. */
    protected static long count(@Nullable Integer tokens, long most) {
        return tokens == null ? 0 : Math.clamp(tokens.longValue(), 0, most);
    }
}

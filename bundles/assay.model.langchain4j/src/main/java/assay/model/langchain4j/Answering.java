// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j;

import assay.core.money.Money;
import assay.core.spi.model.Certainty;
import assay.core.spi.model.ModelFailure;
import assay.core.spi.model.ModelFailure.MalformedAnswer;
import assay.core.spi.model.ModelFailure.Refused;
import assay.core.spi.model.Reply;
import assay.core.spi.model.ToolCall;
import assay.core.work.Usage;
import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes LangChain4j's answers apart; what it leaves out, such as cached tokens, is read in the body that the server sent. */
public abstract class Answering {
    /**
     * Looks for what makes the body no answer, whether or not LangChain4j could read it.
     *
     * @throws Refused when the model, or a filter, would not
     * @throws MalformedAnswer when nothing was answered
     */
    protected abstract void judge(JsonNode body) throws ModelFailure;

    /** Tokens as the protocol counts them; some counts may be missing. */
    protected abstract Usage usage(JsonNode body);

    /** The model that answered, as the server names it; may be empty. */
    protected String model(JsonNode body) {
        return body.path("model").asText();
    }

    /** The server's configuration; may be empty. */
    protected String fingerprint(JsonNode body) {
        return body.path("system_fingerprint").asText("");
    }

    /** What the server says that it charged. */
    protected Optional<Money> billed(JsonNode body) {
        return Optional.empty();
    }

    /** How sure the model was of the text, where the protocol tells it. */
    protected Optional<Certainty> certainty(JsonNode body, String text) {
        return Optional.empty();
    }

    final Reply of(ChatResponse response, JsonNode body) throws ModelFailure {
        AiMessage message = response.aiMessage();
        String text = Objects.requireNonNullElse(message.text(), "");
        if (response.finishReason() == FinishReason.CONTENT_FILTER)
            throw new Refused("a content filter stopped the answer" + (text.isEmpty() ? "" : " after: " + text), null);
        List<ToolCall> calls = new ArrayList<>();
        for (ToolExecutionRequest asked : message.toolExecutionRequests()) calls.add(call(asked, calls.size() + 1));
        return new Reply(text, calls, end(response.finishReason(), calls), usage(body), new Reply.Server(model(body), fingerprint(body), billed(body)),
                certainty(body, text));
    }

    /** A protocol without identifiers has its calls numbered. */
    private static ToolCall call(ToolExecutionRequest asked, int number) {
        return new ToolCall(Objects.requireNonNullElse(asked.id(), "call-" + number), asked.name(), Objects.requireNonNullElse(asked.arguments(), ""));
    }

    private static Reply.End end(@Nullable FinishReason reason, List<ToolCall> calls) {
        if (reason == FinishReason.LENGTH) return Reply.End.LENGTH;
        return calls.isEmpty() ? Reply.End.DONE : Reply.End.TOOLS;
    }

    /** A count that is no less than zero and, for a part of another count, no more than that. */
    protected static long count(JsonNode tokens, long most) {
        return Math.clamp(tokens.asLong(0), 0, most);
    }

    protected static long count(JsonNode tokens) {
        return count(tokens, Long.MAX_VALUE / 4);
    }

    protected static MalformedAnswer nothing(String what) {
        return new MalformedAnswer("the answer holds " + what, null);
    }
}

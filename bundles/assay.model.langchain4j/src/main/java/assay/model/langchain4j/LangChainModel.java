// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j;

import assay.core.spi.model.Model;
import assay.core.spi.model.ModelFailure;
import assay.core.spi.model.ModelFailure.MalformedAnswer;
import assay.core.spi.model.ModelFailure.Refused;
import assay.core.spi.model.ModelFailure.RejectedRequest;
import assay.core.spi.model.Prompt;
import assay.core.spi.model.Reply;
import assay.model.langchain4j.http.Call;
import assay.model.langchain4j.http.CallFailed;
import assay.model.langchain4j.http.CallInterrupted;
import assay.model.langchain4j.http.Secret;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.time.Duration;
import java.util.Optional;

/** A model that LangChain4j talks to. Its chat model must use {@code ModelServer} and retry nothing. */
public final class LangChainModel implements Model {
    private static final JsonMapper JSON = new JsonMapper();

    private final ChatModels chats;
    private final Carries carries;
    private final Answering answering;
    private final Optional<Duration> timeout;
    private final Secret key;

    /**
     * @param carries what may be asked
     * @param timeout the worker's own, on top of the prompt's
     */
    public LangChainModel(ChatModels chats, Carries carries, Answering answering, Optional<Duration> timeout, Secret key) {
        this.chats = chats;
        this.carries = carries;
        this.answering = answering;
        this.timeout = timeout;
        this.key = key;
    }

    @Override
    public Reply reply(Prompt prompt) throws ModelFailure, InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException();
        try (CarriedLibraries own = CarriedLibraries.first(); Call call = Call.begin(limit(prompt))) {
            ChatRequest request = Asking.of(prompt, carries);
            ChatResponse response;
            try {
                response = chat(prompt).chat(request);
            } catch (RuntimeException e) {
                if (call.isAnswered()) answering.judge(body(call));
                throw failure(e, call);
            }
            JsonNode body = body(call);
            answering.judge(body);
            return answering.of(response, body);
        }
    }

    private JsonNode body(Call call) throws MalformedAnswer {
        try {
            return JSON.readTree(key.hideIn(call.body()));
        } catch (JsonProcessingException e) {
            throw new MalformedAnswer("the answer is no JSON: " + key.hideIn(e.getOriginalMessage()), null);
        }
    }

    private ChatModel chat(Prompt prompt) throws RejectedRequest {
        return chats.forSchema(prompt.schema().isPresent() && Schemas.isStrict(Schemas.read(prompt.schema().get(), "the answer")));
    }

    private Duration limit(Prompt prompt) {
        return timeout.filter(t -> t.compareTo(prompt.timeout()) < 0).orElse(prompt.timeout());
    }

    private ModelFailure failure(RuntimeException thrown, Call call) throws InterruptedException {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            switch (t) {
                case CallFailed failed -> {
                    return failed.failure();
                }
                case CallInterrupted interrupted -> throw new InterruptedException();
                case ContentFilteredException refused -> {
                    return new Refused("the model refused: " + key.hideIn(String.valueOf(refused.getMessage())), null);
                }
                default -> { }
            }
        }
        RuntimeException cause = key.isToldBy(thrown) ? null : thrown;
        String why = key.hideIn(String.valueOf(thrown.getMessage()));
        return call.isAnswered() ? new MalformedAnswer("the answer cannot be read: " + why, cause)
                : new RejectedRequest("the request cannot be made: " + why, cause);
    }

    /** The two forms of one model that LangChain4j tells apart when it is built. */
    public interface ChatModels {
        /** @param strict whether the server may be held to the prompt's schema strictly */
        ChatModel forSchema(boolean strict);
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.model.openai;

import dev.langchain4j.model.openai.internal.AsyncResponseHandling;
import dev.langchain4j.model.openai.internal.ParsedAndRawResponse;
import dev.langchain4j.model.openai.internal.StreamingResponseHandling;
import dev.langchain4j.model.openai.internal.SyncOrAsyncOrStreaming;
import dev.langchain4j.model.openai.internal.chat.ChatCompletionResponse;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A chat call that waits for the whole answer, the only way that is used here. */
record OnceSent(Supplier<ParsedAndRawResponse<ChatCompletionResponse>> call) implements SyncOrAsyncOrStreaming<ChatCompletionResponse> {
    @Override
    public ChatCompletionResponse execute() {
        return executeRaw().parsedResponse();
    }

    @Override
    public ParsedAndRawResponse<ChatCompletionResponse> executeRaw() {
        return call.get();
    }

    @Override
    public AsyncResponseHandling onResponse(Consumer<ChatCompletionResponse> handler) {
        throw new UnsupportedOperationException("answers are waited for");
    }

    @Override
    public StreamingResponseHandling onPartialResponse(Consumer<ChatCompletionResponse> handler) {
        throw new UnsupportedOperationException("answers are read whole, not streamed");
    }
}

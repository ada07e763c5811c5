// SPDX-License-Identifier: Apache-2.0
package assay.model.openai;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.model.openai.internal.DefaultOpenAiClient;
import dev.langchain4j.model.openai.internal.OpenAiClient;
import dev.langchain4j.model.openai.internal.ParsedAndRawResponse;
import dev.langchain4j.model.openai.internal.SyncOrAsyncOrStreaming;
import dev.langchain4j.model.openai.internal.chat.ChatCompletionRequest;
import dev.langchain4j.model.openai.internal.chat.ChatCompletionResponse;
import dev.langchain4j.model.openai.internal.spi.OpenAiClientBuilderFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * LangChain4j's client of the protocol with chat calls that write the request once and compactly. Its own writes each
 * request twice and indented, the second time for a stream that nobody asks for: megabytes where files are attached.
 */
final class OnceWritten extends DefaultOpenAiClient {
    private static final JsonMapper JSON = new JsonMapper();
    private static final ObjectWriter REQUEST = JSON.writerFor(ChatCompletionRequest.class);
    private static final ObjectReader RESPONSE = JSON.readerFor(ChatCompletionResponse.class);

    private final HttpClient http;
    private final String url;
    private final Map<String, String> key;

    private OnceWritten(Made by) {
        super(by);
        http = by.httpClientBuilder.build();
        url = by.baseUrl + "/chat/completions";
        key = by.apiKey == null ? Map.of() : Map.of("Authorization", "Bearer " + by.apiKey);
    }

    @Override
    public SyncOrAsyncOrStreaming<ChatCompletionResponse> chatCompletion(ChatCompletionRequest request) {
        return new OnceSent(() -> send(request));
    }

    private ParsedAndRawResponse<ChatCompletionResponse> send(ChatCompletionRequest request) {
        try {
            SuccessfulHttpResponse raw = http.execute(HttpRequest.builder().method(HttpMethod.POST).url(url)
                    .addHeader("Content-Type", "application/json").addHeaders(key).body(REQUEST.writeValueAsString(request)).build());
            ChatCompletionResponse parsed = RESPONSE.readValue(raw.bodyBytes());
            return answer(parsed, raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static ParsedAndRawResponse<ChatCompletionResponse> answer(ChatCompletionResponse parsed, SuccessfulHttpResponse raw) {
        return ParsedAndRawResponse.builder().parsedResponse(parsed).rawHttpResponse(raw).build();
    }

    private static final class Made extends DefaultOpenAiClient.Builder {
        @Override
        public DefaultOpenAiClient build() {
            return new OnceWritten(this);
        }
    }

    /** Where LangChain4j looks for another client, by {@code META-INF/services}. */
    public static final class Factory implements OpenAiClientBuilderFactory {
        @Override
        @SuppressWarnings("rawtypes")
        public OpenAiClient.Builder get() {
            return new Made();
        }
    }
}

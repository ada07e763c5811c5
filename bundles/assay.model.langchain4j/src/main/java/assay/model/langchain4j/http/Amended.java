// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** Says in every request what LangChain4j has no word for. */
public final class Amended implements HttpClient {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client;
    private final Consumer<ObjectNode> amendment;

    private Amended(HttpClient client, Consumer<ObjectNode> amendment) {
        this.client = client;
        this.amendment = amendment;
    }

    /** @param amendment changes the body of a request */
    public static HttpClientBuilder of(HttpClientBuilder http, Consumer<ObjectNode> amendment) {
        return new Plug(new Amended(http.build(), amendment));
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        try {
            ObjectNode body = (ObjectNode) JSON.readTree(request.body());
            amendment.accept(body);
            return client.execute(HttpRequest.builder().method(request.method()).url(request.url()).headers(request.headers())
                    .body(JSON.writeValueAsString(body)).build());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        client.execute(request, parser, listener);
    }
}

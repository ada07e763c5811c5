// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.http;

import assay.core.spi.model.ModelFailure;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

/**
 * The server behind a provider, as LangChain4j's HTTP client. A call uses the caller's thread alone and a connection of
 * its own, kept open for the next; nothing is retried. Needs {@link Call#begin} on the thread.
 */
public final class ModelServer implements HttpClient, AutoCloseable {
    private final Address address;
    private final Reach reach;
    private final Failures failures;
    private final Lines lines;
    private final Watchman watchman = new Watchman();

    public ModelServer(Address address, Secret key, Reach reach, Clock clock) {
        this(address, key, reach, clock, new Dialer(address, reach));
    }

    private ModelServer(Address address, Secret key, Reach reach, Clock clock, Lines.Dial dialer) {
        this.address = address;
        this.reach = reach;
        this.failures = new Failures(address, key, reach, clock);
        this.lines = new Lines(dialer);
    }

    /** In place of the server an answer that is made up: nothing is sent, and no connection is opened. */
    public static ModelServer rehearsing(Address address, String answer) {
        return new ModelServer(address, Secret.NONE, Reach.DIRECT, Clock.systemUTC(), (left, watch) -> new MadeUp(answer).line());
    }

    /** To be handed to a LangChain4j model in place of a client of its own. */
    public HttpClientBuilder plug() {
        return new Plug(this);
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        Call call = Call.current();
        Answer answer = answer(request, call);
        if (!answer.isGood()) throw new CallFailed(failures.status(answer));
        if (!answer.isJson()) throw new CallFailed(failures.notJson(answer));
        call.answered(answer);
        return answer.forLangChain();
    }

    private Answer answer(HttpRequest request, Call call) {
        Watch watch = watchman.watch(call);
        try (watch) {
            return exchange(lines.take(call, watch), message(request));
        } catch (Broken e) {
            throw failed(call, watch, e.cause, failures.cutOff(e.cause));
        } catch (IOException e) {
            throw failed(call, watch, e, failures.unanswered(e));
        } catch (HttpException e) {
            throw new CallFailed(failures.notHttp(e));
        }
    }

    private Answer exchange(Line line, ClassicHttpRequest message) throws IOException, HttpException {
        boolean kept = false;
        try {
            ClassicHttpResponse response = line.send(message);
            Answer answer = new Answer(response.getCode(), response.getHeaders(), body(response));
            kept = answer.isGood() && line.keeps(message, response);
            return answer;
        } finally {
            if (kept) lines.giveBack(line);
            else line.close();
        }
    }

    private static byte[] body(ClassicHttpResponse response) throws IOException {
        if (response.getCode() >= 300) return Body.readWhatComes(response.getEntity());
        try {
            return Body.read(response.getEntity());
        } catch (IOException e) {
            throw new Broken(e);
        }
    }

    private ClassicHttpRequest message(HttpRequest request) {
        BasicClassicHttpRequest message = new BasicClassicHttpRequest(request.method().name(), reach.isForwarded(address) ? request.url() : address.target(request.url()));
        message.setAbsoluteRequestUri(reach.isForwarded(address));
        message.addHeader("Host", address.authority());
        if (reach.isForwarded(address)) reach.proxy().flatMap(Proxy::authorization).ifPresent(a -> message.addHeader("Proxy-Authorization", a.reveal()));
        request.headers().forEach((name, values) -> values.forEach(v -> message.addHeader(name, v)));
        byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
        message.addHeader("Content-Length", body.length);
        message.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        return message;
    }

    private RuntimeException failed(Call call, Watch watch, IOException cause, ModelFailure otherwise) {
        if (Thread.interrupted()) return new CallInterrupted();
        return new CallFailed(watch.isExpired() ? failures.timedOut(call, cause) : otherwise);
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("answers are read whole, not streamed");
    }

    @Override
    public void close() {
        lines.close();
        watchman.close();
    }

    /** The body of a good answer could not be read to its end. */
    private static final class Broken extends IOException {
        private static final long serialVersionUID = 1L;
        private final IOException cause;

        Broken(IOException cause) {
            super(cause);
            this.cause = cause;
        }
    }
}

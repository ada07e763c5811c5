// SPDX-License-Identifier: Apache-2.0
package assay.itest.model;

import assay.itest.workplace.Json;
import assay.itest.workplace.Workplace;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An endpoint of the OpenAI protocol on loopback, where an errand's word is said after a fixed time. Each answer carries
 * a number of its own, so that it can be recognised wherever it turns up. Keeps a record of every request.
 */
public final class LoopbackModel implements AutoCloseable {
    private static final Pattern ERRAND = Pattern.compile("Please say (\\S+)\\.");
    /** The key without which it answers 401. */
    public static final String KEY = "sk-loopback-4711";

    private final HttpServer server;
    private final ExecutorService pool = Executors.newCachedThreadPool();
    private volatile Duration latency;
    private final AtomicInteger answers = new AtomicInteger();
    private final List<String> asked = new ArrayList<>();
    private final List<Integer> ports = new ArrayList<>();
    private final List<JsonNode> requests = new ArrayList<>();
    private volatile Function<JsonNode, String> message = request -> "{\"role\": \"assistant\", \"content\": \"" + word(request) + " (answer "
            + answers.incrementAndGet() + ")\"}";

    public LoopbackModel(Duration latency) throws IOException {
        this.latency = latency;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(pool);
        server.createContext("/v1/chat/completions", this::exchange);
        server.start();
    }

    /** Writes the settings file of a provider {@code mock} whose model {@code m} costs $1 and $2 for a million tokens. */
    public void configure(Workplace here) {
        configure(here, "assay.model.openai-mock.cfg");
    }

    /** The same in a settings file of that name. */
    public void configure(Workplace here, String file) {
        here.environment("MOCK_KEY", KEY).settings(file, "name=mock", "baseUrl=" + address(),
                "apiKey=$[env:MOCK_KEY]", "prices=m=1/2", "pricesDated=2026-03-01");
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** The words asked for, in the order of asking, with repeats. */
    public List<String> asked() {
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }

    /** How often it was asked so far. */
    public int count() {
        synchronized (asked) {
            return asked.size();
        }
    }

    /** The client's ports of the connections that the last requests came through. */
    public Set<Integer> connections(int last) {
        synchronized (asked) {
            return Set.copyOf(ports.subList(Math.max(0, ports.size() - last), ports.size()));
        }
    }

    /** Requests that come from now on are answered after another time. */
    public void latency(Duration time) {
        latency = time;
    }

    /** Says something else from now on: a message in the protocol's JSON; empty for a key that is refused. */
    public void saying(Function<JsonNode, String> other) {
        message = other;
    }

    /** What was sent, in the order of asking. */
    public List<JsonNode> requests() {
        synchronized (asked) {
            return List.copyOf(requests);
        }
    }

    private void exchange(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode request = Json.document(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            if (!("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                send(exchange, 401, "{\"error\": {\"message\": \"wrong key\", \"type\": \"invalid_request_error\"}}");
                return;
            }
            String word = word(request);
            synchronized (asked) {
                asked.add(word);
                requests.add(request);
                ports.add(exchange.getRemoteAddress().getPort());
            }
            Thread.sleep(latency);
            String said = message.apply(request);
            if (said.isEmpty()) send(exchange, 401, "{\"error\": {\"message\": \"key withdrawn\", \"type\": \"invalid_request_error\"}}");
            else send(exchange, 200, answer(said));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String word(JsonNode request) {
        Matcher errand = ERRAND.matcher(request.get("messages").toString());
        return errand.find() ? errand.group(1) : "nothing";
    }

    private static String answer(String message) {
        return "{\"id\": \"a\", \"object\": \"chat.completion\", \"created\": 1, \"model\": \"m-2026\", \"choices\": [{\"index\": 0, \"message\": "
                + message + ", \"finish_reason\": \"stop\"}], "
                + "\"usage\": {\"prompt_tokens\": 1000, \"completion_tokens\": 500, \"total_tokens\": 1500}}";
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        pool.shutdownNow();
    }
}

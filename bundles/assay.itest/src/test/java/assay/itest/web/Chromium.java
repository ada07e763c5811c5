// SPDX-License-Identifier: Apache-2.0
package assay.itest.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A real Chromium without a window, driven over its DevTools protocol. What pages complain of in their console is kept. */
final class Chromium implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NAMES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger next = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Chromium(Process process, URI page) {
        this.process = process;
        this.socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(page, new Ear()).join();
    }

    static Chromium start(Path profile, int width, int height, boolean dark) throws Exception {
        String program = NAMES.stream().filter(n -> Files.isExecutable(Path.of(n))).findFirst().orElseThrow(() -> new IllegalStateException("install Chromium: apt-get install chromium"));
        Process process = new ProcessBuilder(program, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync", "--disable-quic", "--disable-dev-shm-usage", "--remote-debugging-port=0", "--user-data-dir=" + profile, "--window-size=" + width + "," + height, "about:blank")
                .redirectErrorStream(true).redirectOutput(profile.resolve("chromium.log").toFile()).start();
        Path port = profile.resolve("DevToolsActivePort");
        for (int i = 0; i < 600 && !(Files.exists(port) && Files.size(port) > 0); i++) Thread.sleep(50);
        String listing = "http://127.0.0.1:" + Files.readAllLines(port).get(0) + "/json/list";
        for (JsonNode tab : tabs(listing))
            if (tab.path("type").asText().equals("page")) {
                Chromium browser = new Chromium(process, URI.create(tab.path("webSocketDebuggerUrl").asText()));
                for (String domain : List.of("Page", "Runtime", "Log", "Network")) browser.send(domain + ".enable", Map.of());
                browser.send("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
                if (dark) browser.send("Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
                return browser;
            }
        throw new IllegalStateException("Chromium has no page");
    }

    private static JsonNode tabs(String listing) throws IOException {
        try (var in = URI.create(listing).toURL().openStream()) {
            return JSON.readTree(in);
        }
    }

    /** Opens an address and waits until it is there. */
    void open(String address) throws Exception {
        send("Page.navigate", Map.of("url", address));
        until("document.readyState === 'complete' && location.href !== 'about:blank'");
    }

    /** What an expression comes to, as text. */
    String ask(String expression) throws Exception {
        return send("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true)).path("result").path("value").asText();
    }

    /** Waits until an expression is true. */
    void until(String expression) throws Exception {
        for (int i = 0; i < 400; i++) {
            if (ask("String(" + expression + ")").equals("true")) return;
            Thread.sleep(50);
        }
        throw new AssertionError("never true: " + expression + "\nthe page: " + ask("document.body.innerText"));
    }

    void press(String key) throws Exception {
        send("Input.dispatchKeyEvent", Map.of("type", "keyDown", "key", key, "code", key, "windowsVirtualKeyCode", key.equals("Enter") ? 13 : 9, "text", key.equals("Enter") ? "\r" : ""));
        send("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "code", key));
    }

    /** A key with Ctrl held down. */
    void pressWithControl(String letter) throws Exception {
        int code = letter.toUpperCase(java.util.Locale.ROOT).charAt(0);
        for (String type : List.of("rawKeyDown", "keyUp"))
            send("Input.dispatchKeyEvent", Map.of("type", type, "key", letter, "code", "Key" + letter.toUpperCase(java.util.Locale.ROOT), "windowsVirtualKeyCode", code, "modifiers", 2));
    }

    /** @param modifiers 2 = Ctrl */
    void press(String key, int modifiers) throws Exception {
        Map<String, Object> pressed = Map.of("type", "keyDown", "key", key, "code", key, "modifiers", modifiers, "windowsVirtualKeyCode", key.equals("Enter") ? 13 : 9);
        send("Input.dispatchKeyEvent", pressed);
        send("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "code", key, "modifiers", modifiers));
    }

    /** Types a text where the cursor is. */
    void type(String text) throws Exception {
        send("Input.insertText", Map.of("text", text));
    }

    void picture(Path file) throws Exception {
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(send("Page.captureScreenshot", Map.of("format", "png")).path("data").asText()));
    }

    /** Errors and warnings of the console, such as what the page's policy forbade. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    private JsonNode send(String method, Map<String, Object> parameters) throws Exception {
        int id = next.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true).join();
        return answer.get(60, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                hear(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void hear(String message) {
            try {
                JsonNode said = JSON.readTree(message);
                if (said.has("id")) waiting.remove(said.path("id").asInt()).complete(said.has("error") ? said.path("error") : said.path("result"));
                String level = said.path("params").path("entry").path("level").asText();
                if (level.equals("error") || level.equals("warning")) complaints.add(said.path("params").path("entry").path("text").asText());
                if (said.path("method").asText().equals("Runtime.exceptionThrown")) complaints.add(said.path("params").toString());
            } catch (IOException e) {
                complaints.add("unreadable: " + message);
            }
        }
    }
}

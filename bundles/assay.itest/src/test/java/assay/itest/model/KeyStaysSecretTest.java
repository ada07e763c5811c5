// SPDX-License-Identifier: Apache-2.0
package assay.itest.model;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.suite.ErrandSuite;
import assay.itest.workplace.Workplace;
import assay.testkit.model.AnthropicDialect;
import assay.testkit.model.Behaviour;
import assay.testkit.model.Dialect;
import assay.testkit.model.GeminiDialect;
import assay.testkit.model.LoopbackServer;
import assay.testkit.model.OllamaDialect;
import assay.testkit.model.OpenAiDialect;
import assay.testkit.model.Received;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workers of every protocol whose servers answer, and fail with the key in their words: it is found in no file afterwards. */
class KeyStaysSecretTest {
    private static final Map<String, Dialect> PROTOCOLS = Map.of("openai", new OpenAiDialect(), "anthropic", new AnthropicDialect(),
            "gemini", new GeminiDialect(), "mistral", new OpenAiDialect(), "ollama", new OllamaDialect());
    private static final List<String> FORMATS = List.of("json", "jsonl", "csv", "html", "markdown", "junit");

    @TempDir
    Path folder;

    private final String secret = UUID.randomUUID().toString();
    private final String key = "sk-canary-" + secret;
    private final List<LoopbackServer> servers = new ArrayList<>();

    @Test
    void no_file_holds_the_key_however_the_server_answered() throws IOException {
        Workplace here = new Workplace(folder).environment("CANARY_KEY", key);
        ErrandSuite.of(here, "errands", 4);
        List<String> run = new ArrayList<>(List.of("run", "errands", "--run", "one"));
        PROTOCOLS.forEach((protocol, dialect) -> {
            LoopbackServer server = new LoopbackServer(received -> behaviour(dialect, received));
            servers.add(server);
            here.settings("assay.model." + protocol + "-canary.cfg", "name=canary-" + protocol, "baseUrl=" + server.uri(), "apiKey=$[env:CANARY_KEY]");
            run.addAll(List.of("--worker", "canary-" + protocol + ":m"));
        });
        proxied(here);
        run.addAll(List.of("--worker", "canary-proxied:m"));
        try {
            here.assay(run.toArray(String[]::new)).plain();
            here.assay("models").with(0);
            here.assay("runs").with(0);
            here.assay("show", "one").with(0);
            for (String format : FORMATS) here.assay("report", "one", "--format", format, "--out", "report." + format).with(0);
        } finally {
            servers.forEach(LoopbackServer::close);
        }

        String cells = here.read("report.jsonl");
        assertThat(cells).as("what the servers said").contains("wrong key", "bad request");
        assertThat(cells.lines().filter(c -> c.contains("\"outcome\":\"assessed\""))).as("good answers").hasSize(PROTOCOLS.size() + 1);
        assertThat(servers).allSatisfy(s -> assertThat(s.received()).allSatisfy(r -> assertThat(r.headers().values()).anyMatch(v -> v.contains(key))));
        assertThat(filesWith(secret)).isEmpty();
        assertThat(filesWith("word0")).as("files that were looked through").isNotEmpty();
    }

    /** An endpoint behind a proxy whose password is the key. */
    private void proxied(Workplace here) {
        LoopbackServer proxy = new LoopbackServer(received -> behaviour(new OpenAiDialect(), received));
        servers.add(proxy);
        here.settings("assay.model.openai-proxied.cfg", "name=canary-proxied", "baseUrl=http://models.invalid/v1", "apiKey=$[env:CANARY_KEY]",
                "proxy=" + proxy.uri().toString().replace("//", "//ann:$[env:CANARY_KEY]@"));
    }

    private Behaviour behaviour(Dialect dialect, Received request) {
        return switch (Errands.number(request)) {
            case 0 -> Behaviour.json(dialect.text(ErrandSuite.word(0)));
            case 1 -> Behaviour.status(401, dialect.error("wrong key " + key));
            case 2 -> Behaviour.status(400, dialect.error("bad request with " + key)).with("X-Echo", key);
            default -> Behaviour.json("{\"authorization\": \"" + key + "\", \"choices\": [" + key);
        };
    }

    /** Files of the workplace and of the caches, which hold the framework's storage and the slots of settings. */
    private Set<Path> filesWith(String text) throws IOException {
        Set<Path> found = new TreeSet<>();
        String encoded = base64(key);
        String asPassword = base64("ann:" + key);
        for (Path root : List.of(folder, Path.of(System.getProperty("assay.caches")))) {
            try (Stream<Path> all = Files.walk(root)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    String bytes = bytes(file);
                    if (bytes.contains(text) || bytes.contains(encoded) || bytes.contains(asPassword)) found.add(file);
                }
            }
        }
        return found;
    }

    private static String base64(String text) {
        return Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A letter a byte, so that no file is too odd to be looked through. */
    private static String bytes(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return ""; // another test's command tidied up meanwhile
        }
    }
}

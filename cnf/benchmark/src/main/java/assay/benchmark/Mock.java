// SPDX-License-Identifier: Apache-2.0
package assay.benchmark;

import assay.benchmark.mock.MockServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mock server in a process of its own, so that its time is nobody else's. */
final class Mock implements AutoCloseable {
    private static final Pattern REQUESTS = Pattern.compile("\"requests\":(\\d+),\"peak\":(\\d+)");

    private final Process process;
    private final BufferedReader out;
    private final int port;

    /** @param latency milliseconds, or {@code MILLIS~PERCENT} where answers differ by so much */
    Mock(String latency) throws IOException {
        process = new ProcessBuilder(Java.program(), "-Xmx128m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                MockServer.class.getName(), "0", latency).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        out = process.inputReader();
        port = Integer.parseInt(out.readLine().strip());
    }

    int port() {
        return port;
    }

    /** Requests since the last look, and the most at once. */
    List<Integer> look() throws IOException {
        try (var in = URI.create("http://127.0.0.1:" + port + "/reset").toURL().openStream()) {
            Matcher counts = REQUESTS.matcher(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            if (!counts.find()) throw new IOException("the mock server tells no counts");
            return List.of(Integer.valueOf(counts.group(1)), Integer.valueOf(counts.group(2)));
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        out.close();
    }
}

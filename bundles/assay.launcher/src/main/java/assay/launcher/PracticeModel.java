// SPDX-License-Identifier: Apache-2.0
package assay.launcher;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Answers on the loopback like a model server that speaks OpenAI's protocol, always with the same sentence: so that the JVM which
 * records classes makes model calls too. The provider {@code practice} is configured for it, in a folder of settings of its own.
 */
final class PracticeModel implements AutoCloseable {

    private static final byte[] BODY = ("{\"id\":\"1\",\"object\":\"chat.completion\",\"created\":0,\"model\":\"practice\",\"choices\":[{\"index\":0,"
            + "\"message\":{\"role\":\"assistant\",\"content\":\"Practice.\"},\"finish_reason\":\"stop\"}],"
            + "\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":1,\"total_tokens\":2}}").getBytes(StandardCharsets.UTF_8);

    private final ServerSocket server;

    private PracticeModel(ServerSocket server) {
        this.server = server;
    }

    /** Listens, and writes the settings that lead there. */
    static PracticeModel open(Path settings) throws IOException {
        var model = new PracticeModel(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Files.createDirectories(settings);
        Files.writeString(settings.resolve("assay.model.openai-practice.cfg"),
                "name=practice\nbaseUrl=http://127.0.0.1:" + model.server.getLocalPort() + "/v1\napiKey=none\n");
        Thread.ofPlatform().daemon().name("assay-practice").start(model::accept);
        return model;
    }

    private void accept() {
        try {
            while (true) {
                var caller = server.accept();
                Thread.ofPlatform().daemon().name("assay-practice-call").start(() -> serve(caller));
            }
        } catch (IOException closed) {
            // practice is over
        }
    }

    private static void serve(Socket caller) {
        try (caller; InputStream in = new BufferedInputStream(caller.getInputStream()); OutputStream out = caller.getOutputStream()) {
            for (String head = head(in); !head.isEmpty(); head = head(in)) {
                in.skipNBytes(length(head));
                out.write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + BODY.length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                out.write(BODY);
                out.flush();
            }
        } catch (IOException gone) {
            // the caller has what it wanted
        }
    }

    /** A request up to its empty line; nothing at the end of the connection. */
    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        int last = 0;
        for (int b = in.read(); b >= 0; b = in.read()) {
            head.write(b);
            if (b == '\n' && last == '\n') {
                return head.toString(StandardCharsets.US_ASCII);
            }
            last = b == '\r' ? last : b;
        }
        return "";
    }

    private static long length(String head) {
        return head.lines().filter(l -> l.regionMatches(true, 0, "content-length:", 0, 15))
                .mapToLong(l -> Long.parseLong(l.substring(15).strip())).findFirst().orElse(0);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

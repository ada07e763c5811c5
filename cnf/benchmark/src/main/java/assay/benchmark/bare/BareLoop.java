// SPDX-License-Identifier: Apache-2.0
package assay.benchmark.bare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The loop that an engineer would write in an afternoon: virtual threads, a call and a check each, a row a cell. */
public final class BareLoop {
    private final int cells;
    private final Client client;
    private final Rows rows;
    private final AtomicInteger next;
    private final AtomicInteger right;

    private BareLoop(int cells, Client client, Rows rows, AtomicInteger next, AtomicInteger right) {
        this.cells = cells;
        this.client = client;
        this.rows = rows;
        this.next = next;
        this.right = right;
    }

    private void work() {
        try {
            for (int i; (i = next.getAndIncrement()) < cells; ) {
                String body = "{\"model\":\"mock-1\",\"messages\":[{\"role\":\"user\",\"content\":\"Task item-" + i
                        + ": reply with the code of this item and nothing else.\"}],\"temperature\":0,\"max_tokens\":100}";
                String answer = content(client.call(body));
                boolean good = answer.contains("ANSWER-" + i + " ");
                if (good) right.incrementAndGet();
                rows.add(i, good, answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String content(String answer) {
        int at = answer.indexOf("\"content\":\"") + 11;
        return answer.substring(at, answer.indexOf('"', at));
    }

    /** {@code http|socket CELLS IN_FLIGHT PORT FOLDER}; prints how many cells were right. */
    public static void main(String[] args) throws Exception {
        int cells = Integer.parseInt(args[1]);
        int port = Integer.parseInt(args[3]);
        HttpClientClient http = args[0].equals("http")
                ? new HttpClientClient(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
                        URI.create("http://127.0.0.1:" + port + "/v1/chat/completions")) : null;
        Path folder = Files.createDirectories(Path.of(args[4]));
        AtomicInteger next = new AtomicInteger();
        AtomicInteger right = new AtomicInteger();
        try (Rows rows = new Rows(folder.resolve("cells.db"))) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < Integer.parseInt(args[2]); i++) {
                Client client = http != null ? http : new SocketClient(port);
                threads.add(Thread.ofVirtual().start(new BareLoop(cells, client, rows, next, right)::work));
            }
            for (Thread thread : threads) thread.join();
        }
        System.out.println(right.get());
        System.exit(0);
    }
}

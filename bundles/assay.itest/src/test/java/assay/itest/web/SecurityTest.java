// SPDX-License-Identifier: Apache-2.0
package assay.itest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Those who should not get in, against the assembled workbench. */
class SecurityTest {
    @TempDir
    Path folder;

    private ServedWorkbench bench;

    @BeforeEach
    void serve() throws Exception {
        bench = new ServedWorkbench(folder);
    }

    @AfterEach
    void stop() throws Exception {
        if (bench != null) bench.close();
    }

    private Socket sent(String text) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), bench.port);
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private String first(String text) throws IOException {
        try (Socket socket = sent(text)) {
            return String.valueOf(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine());
        }
    }

    @Test
    void nobody_acts_from_elsewhere_or_without_the_token() throws Exception {
        String admin = bench.admin();
        String token = bench.token(admin);
        String stop = "bundle=assay.web.runs&do=stop";

        assertThat(first("GET /runs HTTP/1.1\r\nHost: evil.example:" + bench.port + "\r\nCookie: " + admin + "\r\nConnection: close\r\n\r\n")).contains(" 421");
        assertThat(bench.post("/plugins", admin, stop + "&_token=" + token).statusCode()).as("no Origin").isEqualTo(403);
        assertThat(bench.post("/plugins", admin, stop + "&_token=" + token, "Origin", "https://evil.example").statusCode()).as("foreign Origin").isEqualTo(403);
        assertThat(bench.post("/plugins", admin, stop, "Origin", bench.site).statusCode()).as("no token").isEqualTo(403);
        assertThat(bench.post("/plugins", "", stop + "&_token=" + token, "Origin", bench.site).statusCode()).as("no session").isEqualTo(401);
        String vera = bench.user("vera", "viewer");
        assertThat(bench.post("/plugins", vera, stop + "&_token=" + token, "Origin", bench.site).statusCode()).as("another's token").isEqualTo(403);
        assertThat(bench.post("/plugins", vera, stop + "&_token=" + bench.token(vera), "Origin", bench.site).statusCode()).as("a viewer").isEqualTo(403);
        assertThat(bench.get("/runs", admin).statusCode()).isEqualTo(200);
    }

    @Test
    void a_blind_grader_reaches_nothing_that_names_a_model() throws Exception {
        String anna = bench.user("anna", "grader");
        List<String> closed = List.of("/runs", "/runs/first", "/runs/first/board", "/runs/first/cell/0.0.0", "/runs/first/report?format=html", "/runs/first/report?format=jsonl", "/runs/first/share", "/runs/first/economy", "/runs/~start", "/plugins", "/points", "/problems",
                "/settings", "/settings/assay.model.openai/openai", "/suites", "/suites/jobs/plain", "/static/suites/suites.js");

        for (String address : closed) {
            var answer = bench.get(address, anna);
            assertThat(answer.statusCode()).as(address).isEqualTo(404);
            assertThat(answer.body()).as(address).doesNotContain("baseline", "openai", "first<");
        }
        assertThat(bench.get("/palette?q=", anna).body()).doesNotContain("first", "baseline", "/runs");
        try (Socket stream = sent("GET /events HTTP/1.1\r\nHost: 127.0.0.1:" + bench.port + "\r\nCookie: " + anna + "\r\n\r\n")) {
            bench.here.assay("run", "jobs", "--worker", "baseline:lead", "--run", "second").with(0);
            Thread.sleep(3_000);
            byte[] heard = new byte[stream.getInputStream().available()];
            stream.getInputStream().read(heard);
            assertThat(new String(heard, StandardCharsets.UTF_8)).contains("text/event-stream").doesNotContain("runs", "second", "plugins");
        }
        assertThat(bench.here.assay("desk", "graders", "list").with(0).out()).contains("anna");
    }

    @Test
    void who_is_removed_is_out_at_once() throws Exception {
        String vera = bench.user("vera", "viewer");
        assertThat(bench.get("/runs", vera).statusCode()).isEqualTo(200);

        bench.here.assay("users", "remove", "vera").with(0);

        assertThat(bench.get("/runs", vera).statusCode()).isEqualTo(401);
        assertThat(bench.here.assay("users", "list").with(0).out()).doesNotContain("vera");
        bench.here.assay("users", "add", "eve", "--role", "boss").refused("boss", "grader");
    }

    @Test
    void paths_do_not_lead_out() throws Exception {
        String admin = bench.admin();

        for (String path : List.of("/static/..%2f..%2fconf%2fframework.properties", "/static/suites/..%2fframe.js", "/suites/..%2f..%2fconf", "/suites/jobs/..%2f..%2f..", "/suites/%2e%2e/plain",
                "/settings/..%2fx", "/settings/assay.model.openai/..%2f..%2fx", "/runs/first/cell/0.0.0/file/0/..%2f..%2fx"))
            assertThat(bench.get(path, admin).statusCode()).as(path).isEqualTo(404);
        assertThat(first("GET /../../etc/passwd HTTP/1.1\r\nHost: 127.0.0.1:" + bench.port + "\r\nCookie: " + admin + "\r\nConnection: close\r\n\r\n")).doesNotContain(" 200");
    }

    @Test
    void more_than_is_read_is_refused_before_it_is_read() throws Exception {
        String admin = bench.admin();
        String head = "POST /plugins HTTP/1.1\r\nHost: 127.0.0.1:" + bench.port + "\r\nOrigin: " + bench.site + "\r\nCookie: " + admin + "\r\nConnection: close\r\n";

        assertThat(first(head + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 70000000\r\n\r\n")).contains(" 413");
        assertThat(first(head + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000000\r\n\r\n")).contains(" 413");
    }

    @Test
    void slow_clients_and_two_hundred_viewers_stop_nobody() throws Exception {
        String admin = bench.admin();
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) open.add(sent("GET /events HTTP/1.1\r\nHost: 127.0.0.1:" + bench.port + "\r\nCookie: " + admin + "\r\n\r\n"));
            for (int i = 0; i < 200; i++) open.add(sent("GET /runs HTTP/1.1\r\nHost: 127.0.0.1:" + bench.port + "\r\nX-Slow: "));
            for (int i = 0; i < 100; i++)
                open.add(sent("POST /login HTTP/1.1\r\nHost: 127.0.0.1:" + bench.port + "\r\nOrigin: " + bench.site + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nname="));
            long began = System.nanoTime();
            for (int i = 0; i < 20; i++) assertThat(bench.get("/runs", admin).statusCode()).isEqualTo(200);
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            assertThat(took).as("twenty pages among slow clients").isLessThan(Duration.ofSeconds(10));
        } finally {
            for (Socket s : open) s.close();
        }
    }
}

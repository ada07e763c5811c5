// SPDX-License-Identifier: Apache-2.0
package assay.web;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.content.Blob;
import assay.core.spi.store.RunStore;
import assay.core.spi.web.NoSuchPage;
import assay.core.spi.web.View;
import assay.core.spi.web.Visit;
import assay.testkit.engine.MemoryRunStore;
import assay.web.server.Server;
import assay.web.server.Serving;
import assay.web.user.Users;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServingTest {
    private final Views views = new Views();
    private final List<String> nextLogins = new CopyOnWriteArrayList<>();
    private final AtomicReference<String> state = new AtomicReference<>("one");
    private final HttpClient browser = HttpClient.newHttpClient();
    private final View echo = new View() {
        @Override
        public void render(Visit visit, Appendable out) throws IOException {
            if (visit.path().contains("none")) throw new NoSuchPage("There is no none.");
            if (visit.path().contains("broken")) throw new IllegalStateException("a <b>bad</b> day");
            out.append("<h1>path ").append(String.join("|", visit.path())).append(" query ").append(visit.query("q").orElse("-")).append(" link ").append(visit.link("a b", "c/d")).append("</h1>");
        }

        @Override
        public Optional<Blob> file(Visit visit) {
            return visit.path().contains("file") ? Optional.of(Blob.ofText("x y.html", "text/html", "<script>1</script>")) : Optional.empty();
        }

        @Override
        public String pulse(RunStore store) {
            return state.get();
        }
    };
    @TempDir
    Path folder;

    private Server server;
    private String cookie;

    @BeforeEach
    void serve() throws Exception {
        offer("echo", 1L, echo);
        server = new Server(new Serving(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), List.of("bench.example"), Duration.ofHours(1), Duration.ofHours(2), InstantSource.system()), views,
                new MemoryRunStore(), new Users(folder.resolve("users.json"), InstantSource.system()), nextLogins::add);
        cookie = get(server.login(), "").headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void offer(String name, long id, View view) {
        views.bind(view, Map.of("assay.name", name, "assay.view.title", "The " + name, "service.id", id));
    }

    private HttpResponse<String> get(String address, String session, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address.startsWith("http") ? address : "http://127.0.0.1:" + server.port() + address));
        if (!session.isEmpty()) request.header("Cookie", session);
        if (headers.length > 0) request.headers(headers);
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine();
        }
    }

    @Test
    void a_login_address_works_once_and_the_next_one_is_told() throws Exception {
        String used = server.login();
        assertThat(get(used, "").statusCode()).isEqualTo(303);

        assertThat(get(used, "").statusCode()).isEqualTo(403);
        assertThat(nextLogins).hasSize(2).last().asString().isEqualTo(server.login());
    }

    @Test
    void nothing_but_login_and_the_files_of_the_frame_is_shown_without_a_session() throws Exception {
        for (String address : List.of("/", "/echo", "/echo/file", "/events", "/nothing"))
            assertThat(get(address, "assay-" + server.port() + "=guess").statusCode()).as(address).isEqualTo(401);
        assertThat(get("/static/frame.css", "").statusCode()).isEqualTo(200);
        assertThat(get("/static/frame.js", "").headers().firstValue("Content-Type")).contains("text/javascript; charset=utf-8");
    }

    @Test
    void another_name_for_this_machine_is_refused_unless_it_was_allowed() throws Exception {
        assertThat(raw("GET /echo HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")).contains(" 421");
        assertThat(raw("GET /echo HTTP/1.1\r\nHost: Bench.example\r\nConnection: close\r\n\r\n")).contains(" 401");
        assertThat(raw("GET /echo HTTP/1.0\r\n\r\n")).contains(" 421");
    }

    @Test
    void a_page_stands_in_the_frame_with_a_policy_that_lets_no_foreign_script_in() throws Exception {
        HttpResponse<String> page = get("/echo/a%2Fb/c?q=%C3%A9", cookie);

        assertThat(page.body()).contains("<title>The echo · Assay</title>").contains("path a/b|c query é link /echo/a%20b/c%2Fd").contains("aria-current=\"page\"");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).startsWith("default-src 'none'; script-src 'self'").contains("frame-ancestors 'none'");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void a_fragment_is_the_page_without_its_frame() throws Exception {
        assertThat(get("/echo", cookie, "X-Assay-Fragment", "main").body()).startsWith("<h1>path ").doesNotContain("<html");
    }

    @Test
    void a_view_that_breaks_shows_a_card_and_its_words_are_harmless() throws Exception {
        HttpResponse<String> page = get("/echo/broken", cookie);

        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("This view broke").contains("a &lt;b&gt;bad&lt;/b&gt; day").contains("id=\"views\"");
        assertThat(get("/echo/none", cookie).statusCode()).isEqualTo(404);
    }

    @Test
    void a_file_is_a_download_and_never_a_page() throws Exception {
        HttpResponse<String> file = get("/echo/file", cookie);

        assertThat(file.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"x_y.html\"");
        assertThat(file.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(file.headers().allValues("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
    }

    @Test
    void a_view_leaves_the_navigation_with_its_bundle() throws Exception {
        offer("other", 2L, echo);
        assertThat(get("/echo", cookie).body()).contains("href=\"/other\"");

        views.unbind(echo, Map.of("service.id", 2L));

        assertThat(get("/echo", cookie).body()).doesNotContain("href=\"/other\"");
        assertThat(get("/other", cookie).statusCode()).isEqualTo(404);
    }

    @Test
    void open_pages_hear_of_views_and_of_what_they_show() throws Exception {
        HttpRequest listen = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/events")).header("Cookie", cookie).build();
        HttpResponse<java.util.stream.Stream<String>> stream = browser.send(listen, HttpResponse.BodyHandlers.ofLines());
        List<String> heard = new CopyOnWriteArrayList<>();
        Thread ear = Thread.ofPlatform().daemon().start(() -> stream.body().forEach(heard::add));

        until(heard, "event: views");
        state.set("two");
        until(heard, "data: echo");

        assertThat(heard).contains("event: changed");
        server.close();
        ear.join(5_000);
        assertThat(ear.isAlive()).isFalse();
    }

    private static void until(List<String> heard, String line) throws InterruptedException {
        for (int i = 0; i < 200 && !heard.contains(line); i++) Thread.sleep(50);
        assertThat(heard).contains(line);
    }

    @Test
    void two_hundred_pages_may_be_open_and_pages_are_still_served() throws Exception {
        List<Socket> open = new java.util.ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
                socket.getOutputStream().write(("GET /events HTTP/1.1\r\nHost: localhost:" + server.port() + "\r\nCookie: " + cookie + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                open.add(socket);
            }
            assertThat(get("/echo", cookie).statusCode()).isEqualTo(200);
        } finally {
            for (Socket s : open) s.close();
        }
    }
}

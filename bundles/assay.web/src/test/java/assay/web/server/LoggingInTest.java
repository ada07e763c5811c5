// SPDX-License-Identifier: Apache-2.0
package assay.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.spi.web.Role;
import assay.testkit.engine.MemoryRunStore;
import assay.web.TestViews;
import assay.web.user.User;
import assay.web.user.Users;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users, their roles, and how long they stay logged in. */
class LoggingInTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T08:00:00Z"));
    private final HttpClient browser = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private Users users;
    private Server server;

    @BeforeEach
    void serve() throws Exception {
        TestViews views = new TestViews();
        views.offer("runs", (visit, out) -> out.append("models"));
        views.offer("desk", (visit, out) -> out.append("blind ").append(visit.visitor().name()), Role.GRADER);
        users = new Users(folder.resolve("users.json"), now::get);
        users.put(new User("anna", Set.of(Role.GRADER), Optional.empty(), Optional.empty()));
        server = new Server(new Serving(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), List.of(), Duration.ofMinutes(10), Duration.ofMinutes(25), now::get), views.views(), new MemoryRunStore(), users, next -> {});
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> get(String path, String cookie, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site() + path)).header("Cookie", cookie);
        if (headers.length > 0) request.headers(headers);
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String site() {
        return "http://127.0.0.1:" + server.port();
    }

    private String loggedIn(String secret) throws Exception {
        return cookie(get("/login?token=" + secret, "none"));
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    private HttpResponse<String> password(String name, String password) throws Exception {
        String body = "name=" + name + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8);
        return browser.send(HttpRequest.newBuilder(URI.create(site() + "/login")).headers("Content-Type", "application/x-www-form-urlencoded", "Origin", site())
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private void pass(int minutes) {
        now.set(now.get().plus(Duration.ofMinutes(minutes)));
    }

    @Test
    void a_grader_has_the_desk_and_no_trace_of_other_views() throws Exception {
        String anna = loggedIn(users.newLink("anna"));

        assertThat(get("/desk", anna).body()).contains("blind anna").contains("href=\"/desk\"").doesNotContain("runs");
        HttpResponse<String> other = get("/runs", anna);
        HttpResponse<String> absent = get("/nuns", anna);
        assertThat(other.statusCode()).isEqualTo(404);
        assertThat(other.body().replace("runs", "nuns").replace(other.headers().firstValue("Date").orElse("-"), "")).isEqualTo(absent.body());
        assertThat(get("/static/runs/runs.js", anna).statusCode()).isEqualTo(404);
    }

    @Test
    void an_address_works_once_and_lapses() throws Exception {
        String secret = users.newLink("anna");
        assertThat(get("/login?token=" + secret, "none").statusCode()).isEqualTo(303);
        assertThat(get("/login?token=" + secret, "none").statusCode()).isEqualTo(403);

        String late = users.newLink("anna");
        pass((int) Users.LINK.toMinutes() + 1);

        assertThat(get("/login?token=" + late, "none").statusCode()).isEqualTo(403);
    }

    @Test
    void a_password_logs_in_and_a_wrong_one_does_not() throws Exception {
        users.setPassword("anna", "correct horse battery");

        assertThat(get("/desk", cookie(password("anna", "correct horse battery"))).statusCode()).isEqualTo(200);
        assertThat(password("anna", "correct horse").statusCode()).isEqualTo(403);
        assertThat(password("nobody", "correct horse battery").statusCode()).isEqualTo(403);
    }

    @Test
    void who_tries_passwords_at_will_has_to_wait() throws Exception {
        for (int i = 0; i < 5; i++) assertThat(password("anna", "wrong").statusCode()).isEqualTo(403);

        assertThat(password("anna", "wrong").statusCode()).isEqualTo(429);

        pass(1);
        assertThat(password("anna", "wrong").statusCode()).isEqualTo(403);
    }

    @Test
    void nobody_stays_logged_in_who_does_nothing_or_for_ever() throws Exception {
        String anna = loggedIn(users.newLink("anna"));
        pass(9);
        assertThat(get("/desk", anna).statusCode()).isEqualTo(200);
        pass(9);
        assertThat(get("/desk", anna, "X-Assay-Fragment", "main").statusCode()).isEqualTo(200);
        pass(2);
        assertThat(get("/desk", anna).statusCode()).isEqualTo(401);

        String again = loggedIn(users.newLink("anna"));
        for (int i = 0; i < 3; i++) {
            pass(8);
            assertThat(get("/desk", again).statusCode()).isEqualTo(200);
        }
        pass(2);
        assertThat(get("/desk", again).statusCode()).isEqualTo(401);
    }

    @Test
    void who_is_removed_or_given_other_roles_feels_it_at_once() throws Exception {
        String anna = loggedIn(users.newLink("anna"));
        users.put(new User("anna", Set.of(Role.VIEWER), Optional.empty(), Optional.empty()));
        assertThat(get("/desk", anna).statusCode()).isEqualTo(404);
        assertThat(get("/runs", anna).statusCode()).isEqualTo(200);

        users.remove("anna");

        assertThat(get("/runs", anna).statusCode()).isEqualTo(401);
    }

    @Test
    void people_set_a_password_of_their_own() throws Exception {
        String anna = loggedIn(users.newLink("anna"));
        String token = get("/account", anna).body().replaceAll("(?s).*name=\"_token\" value=\"([^\"]+)\".*", "$1");

        assertThat(account(anna, token, "new=short&again=short").body()).contains("12 characters");
        assertThat(account(anna, token, "new=quite+long+enough&again=another").body()).contains("not the same");
        assertThat(account(anna, token, "new=quite+long+enough&again=quite+long+enough").statusCode()).isEqualTo(303);

        assertThat(password("anna", "quite long enough").statusCode()).isEqualTo(303);
        assertThat(account(anna, token, "new=quite+long+indeed&again=quite+long+indeed").body()).contains("old password is another");
    }

    private HttpResponse<String> account(String cookie, String token, String fields) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create(site() + "/account")).headers("Cookie", cookie, "Content-Type", "application/x-www-form-urlencoded", "Origin", site())
                .POST(HttpRequest.BodyPublishers.ofString("_token=" + token + "&" + fields)).build(), HttpResponse.BodyHandlers.ofString());
    }
}

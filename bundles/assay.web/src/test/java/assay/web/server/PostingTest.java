// SPDX-License-Identifier: Apache-2.0
package assay.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.content.Blob;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.spi.web.Acted;
import assay.core.spi.web.Form;
import assay.core.spi.web.View;
import assay.core.spi.web.Visit;
import assay.testkit.engine.MemoryRunStore;
import assay.web.TestViews;
import assay.web.user.Users;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is posted, and what is refused of it. */
class PostingTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final HttpClient browser = HttpClient.newHttpClient();
    private final TestViews views = new TestViews();
    @TempDir
    Path folder;

    private Server server;
    private String cookie;
    private String token;

    private final View notes = new View() {
        @Override
        public void render(Visit visit, Appendable out) throws IOException {
            out.append("<form method=\"post\"><input type=\"hidden\" name=\"_token\" value=\"").append(visit.token()).append("\"><input name=\"note\" value=\"")
                    .append(visit.kept("note", "nothing yet")).append("\"></form>");
        }

        @Override
        public Acted act(Visit visit, Form form) {
            String note = form.text("note").orElseThrow(() -> new UserError(Place.in("note"), "The note is empty.", "Write one."));
            if (note.equals("bad")) throw new UserError(Place.in("note"), "The note is bad.", "Write a better one.");
            done.add(visit.visitor().name() + " " + form.texts("note") + " " + form.files("file").stream().map(f -> f.name() + "=" + f.text()).toList());
            return note.equals("save") ? Acted.json(409, "{\"version\":3}") : Acted.moveTo(visit.link("done"));
        }

        @Override
        public Optional<Blob> asset(String name) {
            return name.equals("notes.js") ? Optional.of(Blob.ofText(name, "text/javascript", "1;")) : Optional.empty();
        }
    };

    @BeforeEach
    void serve() throws Exception {
        views.offer("notes", notes);
        server = new Server(Serving.at(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)), views.views(), new MemoryRunStore(), new Users(folder.resolve("users.json"), InstantSource.system()), next -> {});
        cookie = browser.send(HttpRequest.newBuilder(URI.create(server.login())).build(), HttpResponse.BodyHandlers.ofString()).headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        token = get("/notes").body().replaceAll("(?s).*name=\"_token\" value=\"([^\"]+)\".*", "$1");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create(site() + path)).header("Cookie", cookie).build(), HttpResponse.BodyHandlers.ofString());
    }

    private String site() {
        return "http://127.0.0.1:" + server.port();
    }

    private HttpResponse<String> post(String type, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site() + "/notes")).header("Cookie", cookie).header("Content-Type", type);
        if (headers.length > 0) request.headers(headers);
        return browser.send(request.POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> own(String body) throws Exception {
        return post(FORM, "_token=" + token + "&" + body, "Origin", site());
    }

    @Test
    void a_form_of_the_workbench_is_acted_on() throws Exception {
        HttpResponse<String> answer = own("note=a+b%0D%0Ac&note=d");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/notes/done");
        assertThat(done).containsExactly("admin [a b\nc, d] []");
    }

    @Test
    void a_form_without_the_token_or_with_another_is_refused() throws Exception {
        assertThat(post(FORM, "note=x", "Origin", site()).statusCode()).isEqualTo(403);
        assertThat(post(FORM, "note=x&_token=" + token.replace(token.charAt(0), '_'), "Origin", site()).statusCode()).isEqualTo(403);
        assertThat(done).isEmpty();
    }

    @Test
    void a_form_that_does_not_come_from_a_page_of_the_workbench_is_refused() throws Exception {
        String body = "note=x&_token=" + token;

        assertThat(post(FORM, body).statusCode()).isEqualTo(403);
        assertThat(post(FORM, body, "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(post(FORM, body, "Origin", "http://127.0.0.1:1").statusCode()).isEqualTo(403);
        assertThat(post(FORM, body, "Origin", site(), "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
        assertThat(done).isEmpty();
    }

    @Test
    void without_a_session_nothing_is_acted_on() throws Exception {
        cookie = "assay-" + server.port() + "=guess";

        assertThat(own("note=x").statusCode()).isEqualTo(401);
        assertThat(done).isEmpty();
    }

    @Test
    void what_the_user_can_mend_stands_above_the_page_with_what_was_typed() throws Exception {
        HttpResponse<String> answer = own("note=bad");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("role=\"alert\"", "The note is bad.", "Write a better one.", "value=\"bad\"", "id=\"views\"");
    }

    @Test
    void a_script_is_answered_in_json() throws Exception {
        assertThat(post(FORM, "note=bad", "Origin", site(), Form.TOKEN_HEADER, token, "Accept", "application/json").body()).startsWith("{\"message\":\"").contains("The note is bad.");
        HttpResponse<String> conflict = own("note=save");
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).isEqualTo("{\"version\":3}");
    }

    @Test
    void files_come_with_their_names_without_folders() throws Exception {
        String part = "--cut\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
        String body = part.formatted("_token", "", token) + part.formatted("note", "", "ü") + part.formatted("file", "; filename=\"C:\\x\\..\\a.txt\"", "one") + part.formatted("file", "; filename=\"\"", "") + "--cut--\r\n";

        assertThat(post("multipart/form-data; boundary=cut", body, "Origin", site()).statusCode()).isEqualTo(303);
        assertThat(done).containsExactly("admin [ü] [a.txt=one]");
    }

    @Test
    void more_than_the_bound_is_refused() throws Exception {
        assertThat(own("note=" + "x".repeat((int) Posted.MOST_TEXT)).statusCode()).isEqualTo(413);
        assertThat(done).isEmpty();
    }

    @Test
    void what_is_no_form_is_refused() throws Exception {
        assertThat(post("application/json", "{}", "Origin", site(), Form.TOKEN_HEADER, token).statusCode()).isEqualTo(400);
        assertThat(post("multipart/form-data", "x", "Origin", site()).statusCode()).isEqualTo(400);
    }

    @Test
    void after_logging_out_the_session_is_over() throws Exception {
        HttpRequest leave = HttpRequest.newBuilder(URI.create(site() + "/logout")).headers("Cookie", cookie, "Content-Type", FORM, "Origin", site()).POST(HttpRequest.BodyPublishers.ofString("_token=" + token)).build();

        assertThat(browser.send(leave, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(303);
        assertThat(get("/notes").statusCode()).isEqualTo(401);
    }

    @Test
    void a_view_brings_files_that_its_pages_load() throws Exception {
        assertThat(get("/static/notes/notes.js").headers().firstValue("Content-Type")).contains("text/javascript; charset=utf-8");
        assertThat(get("/notes").body()).contains("<script src=\"/static/notes/notes.js\" type=\"module\">");
        for (String wrong : List.of("/static/notes/other.js", "/static/notes/..%2Fnotes.js", "/static/none/notes.js", "/static/notes/%2e%2e")) assertThat(get(wrong).statusCode()).as(wrong).isEqualTo(404);
    }
}

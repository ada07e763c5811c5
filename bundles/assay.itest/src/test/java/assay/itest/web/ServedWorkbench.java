// SPDX-License-Identifier: Apache-2.0
package assay.itest.web;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.workplace.Started;
import assay.itest.workplace.Workplace;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The workbench of the assembled distribution, served over a store with one small run. */
final class ServedWorkbench implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("(?:Workbench:|another browser:) (http://127\\.0\\.0\\.1:(\\d+))(/login\\?token=\\S+)");
    static final Path PICTURES = Path.of("target/pictures");

    final Workplace here;
    final Started serve;
    final String site;
    final int port;
    /** From when the command was given until the address was printed. */
    final Duration ready;
    private final Path folder;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Chromium> browsers = new ArrayList<>();

    ServedWorkbench(Path folder, String... more) throws Exception {
        this.folder = folder;
        here = new Workplace(folder);
        here.write("jobs/suite.yaml", "id: jobs\nversion: 1\ntitle: Jobs\n");
        here.write("jobs/tasks/plain/task.yaml", "id: plain\ntitle: A plain job\ncategory: writing\nprice: {amount: 5, currency: USD, basis: fixed}\ninstructions: Write a line.\n"
                + "deliverables: [{name: line.txt, type: text/plain}]\nrubric:\n  - {id: short, importance: critical, text: Has at most one word, grader: rule, with: {max-words: 1}}\n");
        here.assay("run", "jobs", "--worker", "baseline:echo", "--worker", "baseline:empty", "--run", "first").with(0);
        List<String> words = new ArrayList<>(List.of("serve", "--port", "0", "--suites", "."));
        words.addAll(List.of(more));
        long began = System.nanoTime();
        serve = here.start(words.toArray(String[]::new));
        Matcher address = last();
        ready = Duration.ofNanos(System.nanoTime() - began);
        site = address.group(1);
        port = Integer.parseInt(address.group(2));
    }

    /** The address that is due, which the terminal showed last. */
    private Matcher last() throws InterruptedException {
        for (int i = 0; i < 2_000; i++) {
            Matcher address = ADDRESS.matcher(serve.outSoFar() + serve.errSoFar());
            Matcher found = null;
            int end = 0;
            while (address.find(end)) {
                found = ADDRESS.matcher(serve.outSoFar() + serve.errSoFar());
                found.find(address.start());
                end = address.end();
            }
            if (found != null) return found;
            assertThat(serve.isAlive()).as(serve.errSoFar()).isTrue();
            Thread.sleep(20);
        }
        throw new AssertionError("no address was printed: " + serve.outSoFar() + serve.errSoFar());
    }

    /** A cookie of the admin. */
    String admin() throws Exception {
        String before = serve.errSoFar();
        String cookie = cookie(last().group(3));
        for (int i = 0; i < 200 && serve.errSoFar().equals(before); i++) Thread.sleep(20);
        return cookie;
    }

    /** A cookie of a new user. */
    String user(String name, String roles) throws Exception {
        return cookie(link(name, roles));
    }

    /** Adds a user from a second terminal; the login address of it. */
    String link(String name, String roles) {
        String said = here.assay("users", "add", name, "--role", roles, "--port", String.valueOf(port)).with(0).out();
        Matcher link = Pattern.compile("/login\\?token=\\S+").matcher(said);
        assertThat(link.find()).as(said).isTrue();
        return link.group();
    }

    private String cookie(String login) throws Exception {
        return get(login, "").headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    HttpResponse<String> get(String path, String cookie) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site + path)).timeout(Duration.ofSeconds(30));
        if (!cookie.isEmpty()) request.header("Cookie", cookie);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String cookie, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site + path)).timeout(Duration.ofSeconds(60)).header("Content-Type", "application/x-www-form-urlencoded");
        if (!cookie.isEmpty()) request.header("Cookie", cookie);
        if (headers.length > 0) request.headers(headers);
        return http.send(request.POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Posts a file with fields beside it; the status. */
    int upload(String path, String cookie, String field, Path file, Map<String, String> fields) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_token", token(cookie));
        for (var f : all.entrySet()) body.writeBytes(("--cut\r\nContent-Disposition: form-data; name=\"" + f.getKey() + "\"\r\n\r\n" + f.getValue() + "\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(("--cut\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + file.getFileName() + "\"\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(Files.readAllBytes(file));
        body.writeBytes("\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(site + path)).headers("Cookie", cookie, "Content-Type", "multipart/form-data; boundary=cut", "Origin", site)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    /** What forms of the session carry. */
    String token(String cookie) throws Exception {
        return get("/account", cookie).body().replaceAll("(?s).*data-token=\"([^\"]+)\".*", "$1");
    }

    /** A browser that is logged in and connected. */
    Chromium browser(String login, int width, int height, boolean dark) throws Exception {
        Chromium browser = Chromium.start(Files.createDirectories(folder.resolve("chromium-" + browsers.size())), width, height, dark);
        browsers.add(browser);
        browser.open(site + login);
        browser.until("document.getElementById('live') !== null && document.getElementById('live').textContent === 'live'");
        return browser;
    }

    Chromium browser(int width, int height, boolean dark) throws Exception {
        return browser(last().group(3), width, height, dark);
    }

    @Override
    public void close() throws Exception {
        for (Chromium b : browsers) b.close();
        serve.close();
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.itest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The views of the frame itself, in a real Chromium, for the admin. */
class HouseTest {
    private static final List<String> VIEWS = List.of("/runs", "/runs/first", "/runs/first/board", "/runs/first/economy", "/runs/~start", "/suites", "/suites/jobs", "/suites/jobs/plain", "/plugins", "/points", "/settings",
            "/settings/assay.model.openai/openai", "/problems", "/account", "/no-such-view");

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

    private static void live(Chromium browser, String address) throws Exception {
        browser.open(address);
        browser.until("document.getElementById('live').textContent === 'live' && document.querySelector('main [aria-busy]') === null");
    }

    @Test
    void no_page_bars_anybody_in_light_or_dark_or_on_a_phone() throws Exception {
        Axe axe = new Axe();
        Map<String, String> barriers = new TreeMap<>();
        Chromium light = bench.browser(1280, 900, false);
        for (String view : VIEWS) {
            live(light, bench.site + view);
            light.picture(ServedWorkbench.PICTURES.resolve("light" + view.replace('/', '-') + ".png"));
            barriers.put("light " + view, axe.barriers(light));
        }
        Chromium phone = bench.browser(bench.link("vera", "viewer"), 390, 844, true);
        for (String view : VIEWS) {
            if (view.startsWith("/settings")) continue;
            live(phone, bench.site + view);
            phone.picture(ServedWorkbench.PICTURES.resolve("phone" + view.replace('/', '-') + ".png"));
            boolean fits = phone.ask("String(document.documentElement.scrollWidth <= innerWidth)").equals("true");
            barriers.put("phone, dark " + view, axe.barriers(phone) + (fits ? "" : "wider than the phone"));
        }
        barriers.values().removeIf(String::isEmpty);

        assertThat(barriers).isEmpty();
        for (Chromium browser : List.of(light, phone)) // what axe's own measuring of colours makes Chromium say is not of the page
            assertThat(browser.complaints().stream().filter(c -> !c.contains("status of 404") && !c.startsWith("Canvas2D"))).isEmpty();
    }

    @Test
    void a_view_whose_bundle_stops_keeps_what_was_typed_and_comes_back() throws Exception {
        String admin = bench.admin();
        assertThat(bench.upload("/plugins", admin, "jar", NoteView.bundle(folder.resolve("note.jar")), Map.of("do", "install"))).isEqualTo(303);
        String form = "_token=" + bench.token(admin) + "&bundle=note&do=";
        Chromium browser = bench.browser(1280, 900, false);
        live(browser, bench.site + "/note");
        browser.ask("document.getElementById('note').focus()");
        browser.type("half a thought");
        browser.until("document.querySelector('.draft') !== null && document.querySelector('.draft').textContent.startsWith('Draft kept')");

        assertThat(bench.post("/plugins", admin, form + "stop", "Origin", bench.site).statusCode()).isEqualTo(303);
        browser.until("document.getElementById('main').inert && !document.getElementById('views').innerText.includes('Note')");
        browser.picture(ServedWorkbench.PICTURES.resolve("withdrawn.png"));
        browser.open(bench.site + "/note");
        browser.until("document.querySelector('main').innerText.includes('There is no view')");
        assertThat(bench.post("/plugins", admin, form + "start", "Origin", bench.site).statusCode()).isEqualTo(303);

        browser.until("document.getElementById('note') !== null && document.getElementById('note').value === 'half a thought'");
        assertThat(browser.ask("document.querySelector('.draft').textContent")).startsWith("Your draft is back");
        browser.ask("document.getElementById('send').click()");
        browser.until("document.getElementById('taken') !== null && document.getElementById('live').textContent === 'live'");
        live(browser, bench.site + "/note");
        assertThat(browser.ask("document.getElementById('note').value")).isEmpty();
        assertThat(bench.post("/plugins", admin, form + "remove", "Origin", bench.site).statusCode()).isEqualTo(303);
        assertThat(bench.get("/note", admin).statusCode()).isEqualTo(404);
        assertThat(browser.complaints().stream().filter(c -> !c.contains("404"))).isEmpty();
    }

    @Test
    void a_refused_form_is_shown_again_and_its_draft_is_kept() throws Exception {
        String admin = bench.admin();
        assertThat(bench.upload("/plugins", admin, "jar", NoteView.bundle(folder.resolve("note.jar")), Map.of("do", "install"))).isEqualTo(303);
        Chromium browser = bench.browser(1280, 900, false);
        live(browser, bench.site + "/note");
        browser.ask("document.getElementById('note').focus()");
        browser.type("no");
        browser.ask("document.getElementById('send').click()");

        browser.until("document.getElementById('refused') !== null && document.getElementById('refused').innerText.includes('too short')");

        live(browser, bench.site + "/note");
        browser.until("document.getElementById('note').value === 'no'");
    }

    @Test
    void the_palette_goes_anywhere_by_keyboard_alone() throws Exception {
        Chromium browser = bench.browser(1280, 900, false);
        browser.pressWithControl("k");
        browser.until("document.querySelector('dialog.palette').open && document.querySelectorAll('#jumps [role=option]').length > 3");
        assertThat(new Axe().barriers(browser)).isEmpty();
        browser.picture(ServedWorkbench.PICTURES.resolve("palette.png"));

        browser.type("leaderboard first");
        browser.until("document.querySelectorAll('#jumps [role=option]').length === 1");
        browser.press("Enter");

        browser.until("location.pathname === '/runs/first/board'");
    }

    @Test
    void a_task_is_checked_while_it_is_typed_and_saved_when_it_reads() throws Exception {
        Chromium browser = bench.browser(1280, 900, false);
        live(browser, bench.site + "/suites/jobs/plain");
        browser.until("document.getElementById('lint').children.length > 0");
        String before = bench.here.read("jobs/tasks/plain/task.yaml");

        browser.ask("(() => { const t = document.getElementById('text'); t.value = t.value.replace('importance: critical', 'importance: crtical'); t.dispatchEvent(new Event('input', {bubbles: true})); })()");
        browser.until("document.querySelector('#lint .error') !== null && document.getElementById('lint').innerText.includes('crtical')");
        browser.picture(ServedWorkbench.PICTURES.resolve("suite-editor.png"));
        browser.ask("document.querySelector('form.editor button').click()");
        browser.until("document.getElementById('refused') !== null");
        assertThat(browser.ask("document.getElementById('text').value")).contains("crtical");
        assertThat(bench.here.read("jobs/tasks/plain/task.yaml")).isEqualTo(before);

        browser.ask("(() => { const t = document.getElementById('text'); t.value = t.value.replace('crtical', 'important'); document.querySelector('form.editor button').click(); })()");
        browser.until("document.querySelector('.done') !== null && document.querySelector('.done').innerText === 'Saved.'");
        assertThat(bench.here.read("jobs/tasks/plain/task.yaml")).isEqualTo(before.replace("critical", "important"));
    }

    @Test
    void a_plugin_is_installed_stopped_and_removed_and_settings_count_at_once() throws Exception {
        String admin = bench.admin();
        String token = "_token=" + bench.token(admin);

        assertThat(bench.post("/settings/assay.model.openai/lab", admin, token + "&name=lab&baseUrl=http%3A%2F%2F127.0.0.1%3A9&apiKey=sk-secret", "Origin", bench.site).statusCode()).isEqualTo(422);
        assertThat(bench.post("/settings/assay.model.openai/lab", admin, token + "&name=lab&baseUrl=http%3A%2F%2F127.0.0.1%3A9&apiKey=none", "Origin", bench.site).statusCode()).isEqualTo(303);
        for (int i = 0; i < 200 && !bench.get("/plugins", admin).body().contains(">lab<"); i++) Thread.sleep(50);
        assertThat(bench.get("/plugins", admin).body()).contains(">lab<");
        assertThat(Files.readString(folder.resolve("conf/assay.model.openai-lab.cfg"))).contains("name=lab", "apiKey=none").doesNotContain("sk-secret");

        assertThat(bench.post("/plugins", admin, token + "&bundle=assay.grader.rule&do=stop", "Origin", bench.site).statusCode()).isEqualTo(303);
        assertThat(bench.get("/problems", admin).body()).contains("assay.grader.rule", "is stopped");
        assertThat(bench.get("/points", admin).body()).contains("Grader", "assay.grader.reference").doesNotContain("<th scope=\"row\">rule</th>");
        assertThat(bench.post("/plugins", admin, token + "&bundle=assay.grader.rule&do=start", "Origin", bench.site).statusCode()).isEqualTo(303);
        assertThat(bench.get("/points", admin).body()).contains("<th scope=\"row\">rule</th>");
    }
}

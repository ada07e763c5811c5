// SPDX-License-Identifier: Apache-2.0
package assay.itest.web;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.workplace.Workplace;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done with runs in the browser: started, stopped, filtered, reckoned with, compared, shared. */
class RunPagesTest {
    private static final Path PICTURES = Path.of("target/pictures");
    private static final String MAIN = "document.querySelector('main').innerText";

    @TempDir
    Path folder;

    private Workplace here;
    private Serving serving;
    private Chromium browser;

    @BeforeEach
    void serve() throws Exception {
        here = new Workplace(folder);
        StringBuilder tasks = new StringBuilder();
        for (int i = 0; i < 60; i++) tasks.append(task("item-" + i, i % 2 == 0 ? "writing" : "coding", i % 3 == 0 ? 20 : 300, i % 4 == 0 ? "Task" : "nowhere"));
        here.write("jobs.jsonl", tasks.toString());
        here.write("changed/jobs.jsonl", tasks.toString().replace("\"nowhere\"", "\"reply\""));
        here.assay("run", "jobs.jsonl", "--worker", "baseline:echo", "--worker", "baseline:empty", "--run", "first").with(0);
        serving = Serving.at(here, "0");
        browser = serving.admin(folder.resolve("chromium"), 1280, 1000);
    }

    @AfterEach
    void stop() throws Exception {
        if (browser != null) browser.close();
        if (serving != null) serving.close();
    }

    private static String task(String id, String category, int price, String contains) {
        return "{\"id\":\"" + id + "\",\"title\":\"" + id + "\",\"category\":\"" + category + "\",\"instructions\":\"Task " + id + ": reply.\",\"price\":{\"amount\":" + price
                + ",\"currency\":\"USD\",\"basis\":\"fixed\"},\"human\":{\"minutes\":30,\"hourly\":{\"amount\":40,\"currency\":\"USD\"}},\"rubric\":[{\"id\":\"code\",\"importance\":\"critical\",\"text\":\"Says it\","
                + "\"grader\":\"rule\",\"with\":{\"contains\":\"" + contains + "\"}}]}\n";
    }

    private void show(String address) throws Exception {
        browser.open(serving.site() + address);
        browser.until("document.querySelector('main') !== null && document.querySelector('[aria-busy=true]') === null");
    }

    private void fill(String field, String value) throws Exception {
        browser.ask("document.querySelector('[name=\"" + field + "\"]').value = '" + value + "'");
    }

    private void press(String button) throws Exception {
        browser.ask("[...document.querySelectorAll('main button')].find(b => b.innerText.trim() === '" + button + "').click()");
    }

    @Test
    void cells_are_filtered_and_sorted_and_the_address_says_how() throws Exception {
        show("/runs/first");
        browser.until("document.querySelector('form.filters [name=category]') !== null");
        browser.picture(PICTURES.resolve("run-filters.png"));
        fill("category", "coding");
        fill("show", "complete");
        fill("sort", "price");
        browser.ask("document.querySelector('[name=down]').checked = true");
        press("Show");
        browser.until("location.search.includes('category=coding')");
        browser.until("document.querySelector('.matrix') !== null || " + MAIN + ".includes('No cell')");

        assertThat(browser.ask("location.search")).contains("show=complete", "sort=price", "down=on");
        assertThat(browser.ask(MAIN)).doesNotContain("item-0\n").contains("No cell is like that");

        show("/runs/first?category=writing&show=complete&sort=price&down=on&differ=on");
        assertThat(browser.ask("document.querySelector('.matrix tbody th').innerText")).contains("item-4", "writing");
        assertThat(browser.ask(MAIN)).contains("15 tasks match");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_run_is_started_from_a_form_that_keeps_what_was_typed_when_it_is_wrong() throws Exception {
        show("/runs/~start");
        fill("SUITE", "jobs.jsonl");
        fill("worker", "baseline:no-such");
        fill("run", "second");
        press("Start");
        browser.until("document.querySelector('[role=alert]') !== null");
        assertThat(browser.ask("document.querySelector('[role=alert]').innerText")).contains("no-such");
        assertThat(browser.ask("document.querySelector('[name=SUITE]').value")).isEqualTo("jobs.jsonl");
        browser.picture(PICTURES.resolve("run-start.png"));

        fill("worker", "baseline:echo");
        press("Start");
        browser.until("location.pathname === '/runs/second'");
        browser.until(MAIN + ".includes('60 of 60')");
    }

    @Test
    void a_run_is_paused_and_goes_on_and_is_cancelled() throws Exception {
        show("/runs/~start");
        fill("SUITE", "jobs.jsonl");
        fill("worker", "baseline:echo");
        fill("run", "long");
        fill("trials", "8000");
        press("Start");
        browser.until("location.pathname === '/runs/long'");
        browser.until(MAIN + ".includes('cells a minute')");
        browser.picture(PICTURES.resolve("run-at-work.png"));
        press("Pause");
        browser.until(MAIN + ".includes('Go on with this run')");

        browser.ask("(() => { document.querySelector('details.work').open = true; document.querySelector('button[value=resume]').click(); })()");
        browser.until(MAIN + ".includes('resume given by')");
        press("Cancel the run");
        browser.until(MAIN + ".includes('cancelled') && " + MAIN + ".includes('Go on with this run')");
        assertThat(here.assay("runs").out()).contains("long");
    }

    @Test
    void assumptions_are_moved_and_the_figures_follow() throws Exception {
        show("/runs/first/economy");
        assertThat(browser.ask(MAIN)).contains("Who should do it", "Ledger", "What the choice hangs on");
        browser.picture(PICTURES.resolve("run-economy.png"));
        String before = browser.ask("document.getElementById('advice').innerText");
        browser.ask("(() => { const s = document.querySelector('[name=\"wage-level\"]'); s.focus(); s.value = 4; s.dispatchEvent(new Event('input', {bubbles: true})); })()");
        browser.until("location.search.includes('wage-level=4')");
        browser.until("document.getElementById('figures').getAttribute('aria-busy') === null");

        assertThat(browser.ask("document.getElementById('advice').innerText")).isNotEqualTo(before).contains("wages × 4");
        show("/runs/first/economy?caught=7");
        assertThat(browser.ask("document.querySelector('[role=alert]').innerText")).contains("caught");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void two_runs_are_laid_side_by_side_with_a_warning_where_their_rubrics_differ() throws Exception {
        here.assay("run", "changed/jobs.jsonl", "--worker", "baseline:echo", "--run", "second").with(0);

        show("/runs/second/against?other=first");
        browser.picture(PICTURES.resolve("run-diff.png"));

        assertThat(browser.ask(MAIN)).contains("45 tasks of both have another rubric", "45 got better", "completion rate", "not met → met");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void what_is_shared_leaves_out_what_is_not_ticked() throws Exception {
        show("/runs/first/share");
        browser.picture(PICTURES.resolve("run-share.png"));
        String safe = browser.ask("fetch('/runs/first/report?format=html').then(r => r.text())");
        String open = browser.ask("fetch('/runs/first/report?format=html&workers=on&deliverables=on&prices=on&attachments=on').then(r => r.text())");

        assertThat(safe).contains("Left out of this copy", "worker:A").doesNotContain("baseline:echo").doesNotContain("Task item-4: reply").doesNotContain("$20");
        assertThat(open).contains("baseline:echo", "Task item-4: reply").doesNotContain("Left out of this copy");
        here.assay("report", "first", "--redact", "secrets").refused("secrets", "attachments");
    }

    @Test
    void a_cell_shows_its_panels() throws Exception {
        show("/runs/first/cell/4.0.0");
        browser.picture(PICTURES.resolve("cell-panels.png"));

        assertThat(browser.ask("[...document.querySelectorAll('main h2')].map(h => h.innerText).join()")).contains("Task", "Work", "Verdicts", "Cost", "Provenance");
        assertThat(browser.ask(MAIN)).contains("assay.solver.baseline", "assay.grader.rule", "Says it");
        assertThat(browser.complaints()).isEmpty();
    }
}

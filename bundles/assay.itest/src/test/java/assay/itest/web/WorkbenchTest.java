// SPDX-License-Identifier: Apache-2.0
package assay.itest.web;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.workplace.Workplace;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The web workbench of the assembled distribution in a real Chromium. Pictures of its pages are left in {@code target/pictures}. */
class WorkbenchTest {
    private static final Path PICTURES = Path.of("target/pictures");

    @TempDir
    Path folder;

    private Workplace here;
    private Serving serving;
    private Chromium browser;

    @BeforeEach
    void serve() throws Exception {
        here = new Workplace(folder);
        here.write("jobs/suite.yaml", "id: jobs\nversion: 1\ntitle: Jobs\n");
        task("plain", "A plain job", "Write a line.");
        task("hostile", "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">",
                "</pre><script>document.title='owned'</script> [x](javascript:alert(1)) <svg onload=\"document.title='owned'\">");
        here.assay("run", "jobs", "--worker", "baseline:echo", "--worker", "baseline:empty", "--run", "first").with(0);
        serving = Serving.at(here, "0");
        browser = serving.admin(folder.resolve("chromium"), 1280, 900);
    }

    @AfterEach
    void stop() throws Exception {
        if (browser != null) browser.close();
        if (serving != null) serving.close();
    }

    private void task(String id, String title, String instructions) {
        here.write("jobs/tasks/" + id + "/task.yaml", "id: " + id + "\ntitle: '" + title.replace("'", "''") + "'\ncategory: writing\nprice: {amount: 5, currency: USD, basis: fixed}\n"
                + "instructions: '" + instructions.replace("'", "''") + "'\ndeliverables: [{name: line.txt, type: text/plain}]\n"
                + "rubric:\n  - {id: short, importance: critical, text: Has at most one word, grader: rule, with: {max-words: 1}}\n");
    }

    @Test
    void runs_are_found_read_and_followed_from_a_second_terminal() throws Exception {
        assertThat(browser.ask("location.pathname")).isEqualTo("/runs");
        browser.until("document.querySelector('main').innerText.includes('first')");
        browser.picture(PICTURES.resolve("runs.png"));

        here.assay("run", "jobs", "--worker", "baseline:lead", "--run", "second").with(0);
        browser.until("document.querySelector('main').innerText.includes('second')");

        browser.open(serving.site() + "/runs/first");
        browser.until("document.querySelector('main').innerText.includes('Completion rate')");
        assertThat(browser.ask("document.querySelector('main').innerText")).contains("4 of 4", "plain", "hostile", "baseline:empty", "$10");
        browser.picture(PICTURES.resolve("run.png"));

        browser.open(serving.site() + "/runs/first?show=failed&as=list");
        assertThat(browser.ask("document.querySelector('main').innerText")).contains("near miss", "short", "0.1.0");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void what_tasks_and_workers_write_is_shown_and_never_obeyed() throws Exception {
        browser.open(serving.site() + "/runs/first");
        browser.ask("[...document.querySelectorAll('tbody th')].find(x => x.innerText.startsWith('hostile')).parentElement.querySelector('a').click()");
        browser.until("location.pathname.includes('/cell/')");
        browser.until("document.querySelector('h1') !== null && document.querySelector('h1').innerText.startsWith('<script>')");
        browser.picture(PICTURES.resolve("cell.png"));

        assertThat(browser.ask("document.title")).isEqualTo("Runs · Assay");
        assertThat(browser.ask("String(document.querySelectorAll('main script, main img, main svg').length)")).isEqualTo("0");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_page_says_that_the_workbench_went_away_and_what_to_do_when_it_is_back() throws Exception {
        serving.serve().interrupt();
        assertThat(serving.serve().ended(Workplace.LIMIT).code()).isIn(0, 130);

        browser.until("document.getElementById('live').innerText.includes('does not answer')");
    }

    @Test
    void a_port_that_is_taken_is_named_with_the_remedy() {
        here.assay("serve", "--port", serving.port(), "--store", "other").refused("is taken", "--port 0");
    }
}

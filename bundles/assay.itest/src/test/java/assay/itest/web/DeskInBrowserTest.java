// SPDX-License-Identifier: Apache-2.0
package assay.itest.web;

import static assay.itest.web.Desk.PICTURES;
import static assay.itest.web.Desk.onItem;
import static assay.itest.web.Desk.take;
import static assay.itest.web.Desk.text;
import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.workplace.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People grade in real browsers on the assembled distribution. Pictures are left in {@code target/pictures}. */
class DeskInBrowserTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EVIL = "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void suite() throws Exception {
        desk = new Desk(folder);
        desk.here.write("jobs/suite.yaml", "id: jobs\nversion: 1\ntitle: Jobs\n");
        desk.here.write("jobs/tasks/memo/data.csv", "month,sales\nJan,=1+1\n");
        desk.here.write("jobs/tasks/memo/task.yaml", "id: memo\ntitle: 'Memo on sales " + EVIL.replace("'", "''") + "'\ncategory: writing\nprice: {amount: 40, currency: USD, basis: fixed}\n"
                + "instructions: 'Write a memo on the sales in data.csv. </pre>" + EVIL.replace("'", "''") + "'\nattachments: [data.csv]\ndeliverables: [{name: memo.md, type: text/markdown}]\n"
                + "rubric:\n  - {id: figures, importance: critical, text: Every figure agrees with the table, grader: human}\n  - {id: tone, importance: optional, text: It is polite, grader: human}\n"
                + "  - {id: invented, importance: pitfall, text: It invents a month, grader: human}\n");
        recorded("wonderbot", Map.of("turn", 1, "text", "Sales of January are 3. " + EVIL, "files", List.of(
                Map.of("name", "memo.md", "text", "# Memo by wonderbot\n\nSee [this](javascript:alert(1)).\n\n" + EVIL),
                Map.of("name", "chart.svg", "text", "<svg xmlns='http://www.w3.org/2000/svg' onload=\"document.title='owned'\"><script>document.title='owned'</script></svg>"),
                Map.of("name", "sheet.csv", "text", "a,b\n\"" + EVIL.replace("\"", "\"\"") + "\",2\n"),
                Map.of("name", "broken.pdf", "base64", Base64.getEncoder().encodeToString("no pdf".getBytes())),
                Map.of("name", "paper.pdf", "base64", Base64.getEncoder().encodeToString(pdf())))));
    }

    private static byte[] pdf() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj\n"
                + "4 0 obj<</Author(wonderbot)/Producer(wonderbot)>>endobj\ntrailer<</Root 1 0 R/Info 4 0 R>>\n%%EOF").getBytes());
        return out.toByteArray();
    }

    private void recorded(String worker, Map<String, Object> answer) throws Exception {
        Map<String, Object> first = new java.util.TreeMap<>(answer);
        first.putAll(Map.of("worker", worker, "task", "memo"));
        first.remove("turn");
        desk.here.write("said.jsonl", JSON.writeValueAsString(first) + "\n" + JSON.writeValueAsString(Map.of("worker", worker, "task", "memo", "turn", 1, "text", "Sales of January are 2, thank you.")) + "\n");
    }

    private void run(String people, String... more) {
        List<String> words = new java.util.ArrayList<>(List.of("run", "jobs", "--worker", "replay:said.jsonl#wonderbot", "--grader", people, "--run", "spring"));
        words.addAll(List.of(more));
        desk.here.assay(words.toArray(String[]::new)).with(3);
    }

    @AfterEach
    void stop() throws Exception {
        desk.close();
    }

    @Test
    void a_submission_is_graded_by_hand_mended_graded_again_and_settled_with_the_minutes_it_took() throws Exception {
        run("human", "--turns", "1");
        desk.serve();
        Chromium anna = desk.person("anna", "grader");

        String first = take(anna);
        anna.until("document.querySelector('[data-sheet=answer]').innerText.includes('Sales of January are 3')");
        anna.picture(PICTURES.resolve("desk-item.png"));
        anna.press("2");
        anna.until("document.activeElement.name === 'fix.figures'");
        anna.type("January is 2, not 3.");
        anna.press("Escape");
        anna.press("ArrowDown");
        anna.press("1");
        anna.press("2");
        anna.until("document.getElementById('saved').innerText.includes('is saved')");
        anna.until("parseInt(document.getElementById('clock').innerText.split(':')[1]) > 0");
        anna.press("Enter", 2);
        anna.until("location.pathname === '/desk' || location.pathname.startsWith('/desk/done')");
        assertThat(text(anna)).contains("You have done 1");

        desk.here.assay("resume", "spring").with(3);
        anna.open(desk.site() + "/desk");
        String second = take(anna);
        assertThat(second).isNotEqualTo(first);
        assertThat(text(anna)).contains("Sales of January are 2, thank you.");
        for (String key : List.of("1", "1", "2")) anna.press(key);
        anna.until("document.getElementById('saved').innerText.includes('is saved')");
        anna.press("Enter", 2);
        anna.until("location.pathname === '/desk'");
        desk.here.assay("resume", "spring").with(0);

        JsonNode shown = desk.here.assay("report", "spring", "--format", "json").with(0).json();
        assertThat(shown.toString()).contains("\"complete\":1", "human-grading");
        anna.open(desk.site() + "/desk/done/" + first);
        assertThat(text(anna)).contains("not met", "January is 2, not 3.", "minutes");
        anna.picture(PICTURES.resolve("desk-done.png"));
        assertThat(anna.complaints()).isEmpty();
    }

    @Test
    void what_a_worker_hands_in_is_shown_harmlessly_and_a_blind_grader_finds_no_name_anywhere() throws Exception {
        run("human");
        desk.serve();
        Chromium anna = desk.person("anna", "grader", 1500, 950, true);
        String item = take(anna);

        assertThat(text(anna)).contains("<script>").doesNotContain("wonderbot");
        anna.until("performance.now() > 4000");
        Map<String, String> seen = new HashMap<>();
        for (String file : List.of("w0", "w1", "w2", "w3", "w4")) {
            anna.press("n");
            anna.until("document.querySelector('[data-sheet=" + file + "] .looked') !== null");
            seen.put(file, anna.ask("document.querySelector('[data-sheet=" + file + "]').innerText"));
            anna.picture(PICTURES.resolve("desk-file-" + file + "-dark.png"));
        }
        assertThat(seen.get("w0")).contains("Memo by [withheld]", "this (javascript:alert(1))", "<script>");
        assertThat(seen.get("w1")).contains("<svg");
        assertThat(seen.get("w3")).contains("Could not be opened");
        assertThat(anna.ask("String(document.querySelector('[data-sheet=w4] img').naturalWidth > 100)")).isEqualTo("true");
        assertThat(anna.ask("String(document.querySelectorAll('main script, main svg, main a[href^=javascript]').length)")).isEqualTo("0");
        assertThat(anna.ask("document.title")).isEqualTo("Desk · Assay");

        String found = anna.ask("""
                (async () => {
                  const seen = new Set(), todo = ["/desk", "/desk/item/ITEM", "/runs", "/runs/spring", "/plugins", "/desk/items", "/desk/export/csv", "/desk/agreement", "/desk/settle/ITEM", "/desk/done/ITEM"], told = [];
                  while (todo.length) {
                    const at = todo.pop();
                    if (seen.has(at)) continue;
                    seen.add(at);
                    const answer = await fetch(at), body = await answer.text();
                    if (/wonderbot|replay|spring/i.test(body + [...answer.headers].join() + at.replace("/runs/spring", ""))) told.push(at);
                    for (const link of body.matchAll(/(?:href|data-look|src|action)="(\\/[^"]*)"/g)) if (!link[1].startsWith("/logout")) todo.push(link[1].replaceAll("&amp;", "&"));
                  }
                  return seen.size + " pages, named in: " + told.join(" ");
                })()""".replace("ITEM", item));
        assertThat(found).endsWith("named in: ");
        assertThat(Integer.parseInt(found.split(" ")[0])).isGreaterThan(18);
        assertThat(anna.complaints().stream().filter(c -> !c.contains("404") && !c.contains("403")).toList()).isEmpty();
    }

    @Test
    void a_draft_outlives_a_killed_server_a_stopped_bundle_and_a_second_tab() throws Exception {
        run("human");
        desk.serve();
        Chromium anna = desk.person("anna", "grader");
        String item = take(anna);
        anna.press("2");
        anna.until("document.activeElement.name === 'fix.figures'");
        anna.type("Row 1 is wrong.");
        anna.until("document.getElementById('saved').innerText.includes('is saved')");

        desk.kill();
        desk.serve();
        anna.type(" Row 2 too.");
        anna.until("document.getElementById('saved').innerText.includes('kept in this browser') || document.getElementById('live').innerText.includes('Logged out')");
        Chromium again = desk.person("anna", "grader");
        again.open(desk.site() + "/desk/item/" + item);
        assertThat(again.ask("document.querySelector('[name=\"fix.figures\"]').value")).isEqualTo("Row 1 is wrong.");

        again.until("performance.now() > 4000 && document.getElementById('live').textContent === 'live'");
        String bundle = desk.here.assay("shell", "lb").with(0).out().lines().filter(l -> l.contains("assay.web.desk")).findFirst().orElseThrow().split("\\|")[0].strip();
        desk.here.assay("shell", "felix:stop", bundle).with(0);
        again.until("document.getElementById('main').inert");
        again.ask("const f = document.querySelector('[name=\"fix.figures\"]'); f.value = 'kept'; f.dispatchEvent(new Event('input', {bubbles: true}))");
        again.until("document.getElementById('saved').innerText.includes('kept in this browser')");
        again.picture(PICTURES.resolve("desk-stopped.png"));
        desk.here.assay("shell", "felix:start", bundle).with(0);
        again.until("!document.getElementById('main').inert");
        again.until("document.getElementById('saved').innerText.includes('is saved')");
        assertThat(again.ask("document.querySelector('[name=\"fix.figures\"]').value")).isEqualTo("kept");

        String status = again.ask("fetch('/desk/item/" + item + "', {method: 'POST', headers: {Accept: 'application/json', 'X-Assay-Token': document.body.dataset.token}, "
                + "body: new URLSearchParams({do: 'draft', version: '0', 'said.figures': 'met'})}).then(a => String(a.status))");
        assertThat(status).isEqualTo("409");
    }

    @Test
    void two_people_who_differ_are_settled_by_a_third_and_agreement_is_that_of_the_export() throws Exception {
        run("human[n=2]");
        desk.serve();
        Chromium anna = desk.person("anna", "grader");
        Chromium ben = desk.person("ben", "grader", 420, 900, false);
        take(anna);
        take(ben);
        ben.picture(PICTURES.resolve("desk-phone.png"));
        for (String key : List.of("1", "1", "2")) anna.press(key);
        anna.press("Enter", 2);
        anna.until("location.pathname === '/desk'");
        ben.press("2");
        ben.until("document.activeElement.name === 'fix.figures'");
        ben.type("It says 3.");
        ben.press("Escape");
        for (String key : List.of("ArrowDown", "1", "2")) ben.press(key);
        ben.press("Enter", 2);
        ben.until("location.pathname === '/desk'");

        Chromium cleo = desk.person("cleo", "adjudicator");
        cleo.ask("document.querySelector('a[href^=\"/desk/settle/\"]').click()");
        cleo.until("document.querySelector('.opinion') !== null");
        assertThat(text(cleo)).contains("A says met", "B says not met", "It says 3.").doesNotContain("anna", "ben");
        cleo.picture(PICTURES.resolve("desk-settle.png"));
        cleo.press("2");
        cleo.until("document.activeElement.name === 'fix.figures'");
        cleo.type("January is 2.");
        cleo.ask("document.querySelector('[name=reason]').value = 'The table says 2.'");
        cleo.press("Enter", 2);
        cleo.until("location.pathname === '/desk' && document.querySelector('main').innerText.includes('Nobody disagrees')");

        Chromium admin = desk.admin();
        String csv = agreementIsThatOfTheExport(cleo, admin);
        assertThat(csv).contains("settlement", "rater-1", "rater-2", "The table says 2.").doesNotContain("anna", "cleo");
        cleo.picture(PICTURES.resolve("desk-agreement.png"));
        admin.open(desk.site() + "/desk/items");
        admin.picture(PICTURES.resolve("desk-items.png"));
        desk.here.assay("resume", "spring").with(0);
    }

    private String agreementIsThatOfTheExport(Chromium cleo, Chromium admin) throws Exception {
        cleo.open(desk.site() + "/desk/agreement");
        String csv = admin.ask("fetch('/desk/export/csv').then(a => a.text())");
        List<String> marks = csv.lines().filter(l -> l.startsWith("mark,") && l.contains(",true,")).map(l -> l.split(",")).filter(f -> !f[13].equals("unsure")).map(f -> f[1] + "," + f[10] + "," + f[7] + "," + f[13]).toList();
        desk.here.write("marks.csv", "item,rater,criterion,label\n" + String.join("\n", marks) + "\n");
        JsonNode reckoned = desk.here.assay("agreement", "--file", "marks.csv", "--measure", "percent", "--measure", "alpha-nominal", "--json").with(0).json().get("agreement");
        String shown = cleo.ask("[...document.querySelectorAll('tbody tr')].slice(0, 2).map(r => r.children[3].innerText).join(' ')");
        assertThat(shown).isEqualTo(String.format(Locale.ROOT, "%.1f %% %.3f", reckoned.get(0).get("value").asDouble() * 100, reckoned.get(1).get("value").asDouble()));
        return csv;
    }

    /** Summaries of SummEval (Fabbri et al. 2021). Two graders say what its experts said on average, the third is stricter by one. */
    @Test
    void three_people_grade_summaries_two_to_each_and_a_fourth_settles_where_they_differ() throws Exception {
        String data = System.getenv("ASSAY_DATA");
        Assumptions.assumeTrue(data != null && !data.isBlank(), "ASSAY_DATA says where the data sets lie");
        desk.here.assay("import", "summeval", Path.of(data).resolve("summeval/summeval_scores.jsonl").toString(), "--to", "summeval").with(0);
        Map<String, Double> scores = new HashMap<>();
        for (JsonNode v : Json.lines(desk.here.read("summeval/verdicts.jsonl")))
            if (v.get("worker").asText().equals("M11")) scores.put(v.get("task").asText() + v.get("criterion").asText(), v.get("score").asDouble());
        String tasks = desk.here.read("summeval/tasks.jsonl").lines().limit(4).map(l -> l + "\n").reduce("", String::concat);
        desk.here.write("summeval/tasks.jsonl", tasks);
        desk.here.assay("run", "summeval", "--worker", "replay:summeval/recordings.jsonl#M11", "--grader", "human[n=2]", "--run", "summaries").with(3);
        desk.serve();

        int graded = 0;
        for (String name : List.of("anna", "ben", "carl")) graded += grades(desk.person(name, "grader"), scores, name.equals("carl") ? 1 : 0, 3);
        graded += grades(desk.person("anna", "grader"), scores, 0, 4);
        graded += grades(desk.person("ben", "grader"), scores, 0, 4);

        assertThat(graded).isEqualTo(8);
        Chromium cleo = desk.person("cleo", "adjudicator");
        int settled = 0;
        while (!text(cleo).contains("Nobody disagrees")) {
            if (!cleo.ask("location.pathname").startsWith("/desk/settle/")) cleo.ask("document.querySelector('a[href^=\"/desk/settle/\"]').click()");
            cleo.until("document.querySelector('fieldset.current') !== null");
            String item = cleo.ask("location.pathname");
            int open = Integer.parseInt(cleo.ask("String(document.querySelectorAll('.criterion').length)"));
            for (int i = 0; i < open; i++) cleo.press("4");
            cleo.ask("document.querySelector('[name=reason]').value = 'Good enough.'");
            cleo.press("Enter", 2);
            cleo.until("location.pathname !== '" + item + "' && document.querySelector('h1') !== null");
            settled++;
        }
        assertThat(settled).isPositive();
        String csv = agreementIsThatOfTheExport(cleo, desk.admin());
        assertThat(csv).contains("settlement,", "coherence").doesNotContain("M11");
        desk.here.assay("resume", "summaries").with(0);
    }

    /** Grades so many items at most; says how many there were. */
    private static int grades(Chromium browser, Map<String, Double> scores, int stricter, int most) throws Exception {
        int done = 0;
        String item = "";
        while (done < most) {
            if (item.isEmpty()) {
                if (browser.ask("String(document.getElementById('next') === null)").equals("true")) return done;
                item = take(browser);
            } else {
                browser.until("!location.pathname.endsWith('/" + item + "') && document.querySelector('h1') !== null");
                if (browser.ask("location.pathname").equals("/desk")) return done;
                item = onItem(browser, item);
            }
            String task = browser.ask("document.querySelector('h1').innerText.split(' ').pop()");
            for (String criterion : browser.ask("[...document.querySelectorAll('.criterion')].map(c => c.dataset.criterion).join(' ')").split(" "))
                browser.press(String.valueOf(Math.max(1, Math.round(scores.get(task + criterion)) - stricter)));
            done++;
            if (done < most) browser.press("Enter", 2);
            else browser.ask("document.querySelector('button[value=submit]').click()");
        }
        browser.until("location.pathname === '/desk/done/" + item + "'");
        return done;
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.itest.job;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.suite.ErrandSuite;
import assay.itest.suite.Recordings;
import assay.itest.workplace.Json;
import assay.itest.workplace.Workplace;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** A stored run in every format. Three errands: alice does two; bob has a recording of one only. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormatsTest {
    private Workplace here;

    @BeforeAll
    void run(@TempDir Path folder) {
        here = new Workplace(folder);
        ErrandSuite.of(here, "errands", 3);
        new Recordings().errands("alice", 3, 2).errands("bob", 1, 1).in(here, "said.jsonl");
        here.assay("run", "errands", "--worker", "replay:said.jsonl", "--run", "one").with(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "jsonl", "csv", "html", "markdown", "junit"})
    void the_same_stored_run_gives_the_same_bytes(String format) {
        String first = written(format);

        String second = written(format);

        assertThat(first).isNotBlank().isEqualTo(second);
    }

    @Test
    void a_file_holds_what_standard_output_would() {
        here.assay("report", "one", "--format", "jsonl", "--out", "cells.jsonl").with(0);

        assertThat(here.read("cells.jsonl")).isEqualTo(written("jsonl"));
    }

    @Test
    void json_lines_hold_a_cell_each_with_turns_verdicts_and_bundles() {
        List<JsonNode> cells = Json.lines(written("jsonl"));

        assertThat(cells).hasSize(6).allSatisfy(c -> {
            assertThat(c.get("run").asText()).isEqualTo("one");
            assertThat(c.get("cell").asText()).matches("\\d+\\.\\d+\\.0");
            assertThat(c.get("trial").asInt()).isZero();
            assertThat(c.has("cost")).isTrue();
        });
        assertThat(cells).filteredOn(c -> c.get("outcome").asText().equals("withheld")).hasSize(2).allSatisfy(c -> {
            assertThat(c.get("turns")).isEmpty();
            assertThat(c.get("complete").isNull()).isTrue();
            assertThat(c.get("score").isNull()).isTrue();
        });
        assertThat(cells).filteredOn(c -> c.get("outcome").asText().equals("assessed")).hasSize(4).allSatisfy(FormatsTest::assessed);
    }

    private static void assessed(JsonNode cell) {
        JsonNode turn = cell.get("turns").get(0);
        assertThat(turn.get("turn").asInt()).isZero();
        assertThat(turn.get("submission").asText()).matches("[0-9a-f]{64}");
        assertThat(turn.get("bundle").asText()).isEqualTo("assay.solver.replay");
        assertThat(turn.get("sha256").asText()).matches("[0-9a-f]{64}");
        assertThat(Json.all(turn.get("verdicts"))).hasSize(2).allSatisfy(v -> {
            assertThat(v.get("criterion").asText()).isIn("says", "brief");
            assertThat(v.get("grader").asText()).isEqualTo("rule");
            assertThat(v.get("rater").asText()).isNotBlank();
            assertThat(v.get("status").asText()).isEqualTo("graded");
            assertThat(v.get("met").isBoolean()).isTrue();
            assertThat(v.has("score")).isTrue();
            assertThat(v.get("bundle").asText()).isEqualTo("assay.grader.rule");
            assertThat(v.get("version").asText()).startsWith("0.1.0");
            assertThat(v.get("sha256").asText()).matches("[0-9a-f]{64}");
        });
    }

    @Test
    void junit_calls_bad_work_a_failure_and_work_without_a_score_skipped() throws Exception {
        Document report = xml(written("junit"));

        assertThat(report.getElementsByTagName("testcase").getLength()).isEqualTo(6);
        assertThat(report.getElementsByTagName("failure").getLength()).isEqualTo(1);
        assertThat(report.getElementsByTagName("skipped").getLength()).isEqualTo(2);
        assertThat(report.getElementsByTagName("error").getLength()).isZero();
    }

    @Test
    void markdown_holds_the_scoreboard_as_a_table() {
        assertThat(written("markdown").lines()).anyMatch(l -> l.startsWith("|") && l.contains("alice") && l.contains("2 of 3"));
    }

    @Test
    void html_needs_no_script_and_no_network() {
        assertThat(written("html")).startsWith("<!doctype html>").contains("<svg").doesNotContain("<script", "<link", "@import", "src=\"http");
    }

    @Test
    void csv_holds_a_row_a_cell_under_its_header() {
        List<String> rows = written("csv").lines().toList();

        assertThat(rows).hasSize(7);
        assertThat(rows.get(0)).startsWith("run,cell,task,");
    }

    @Test
    void an_unknown_format_is_refused_with_those_there_are() {
        here.assay("report", "one", "--format", "htm").refused("htm", "html", "junit", "markdown");
    }

    @Test
    void a_folder_that_is_not_there_is_refused() {
        here.assay("report", "one", "--format", "html", "--out", "nowhere/report.html").refused("nowhere");
    }

    private String written(String format) {
        return here.assay("report", "one", "--format", format).with(0).out();
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.itest.judge;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.suite.ErrandSuite;
import assay.itest.workplace.Ended;
import assay.itest.workplace.Json;
import assay.itest.workplace.Workplace;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Triage in the assembled distribution: a judge whose confidence varies, people where it is not sure enough, and labels that come late. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TriageTest {
    private static final int SURE = 3;
    private static final int UNSURE = 2;
    private static final String MET = "m\n\n";
    private static final String NOT_MET = "n\nseen\nmend it\n\n";

    private final LoopbackJudge judge = new LoopbackJudge();
    private Workplace here;

    @BeforeAll
    void suite(@TempDir Path folder) {
        here = new Workplace(folder);
        judge.configure(here);
        ErrandSuite suite = ErrandSuite.named(here, "judged");
        for (int i = 0; i < SURE + UNSURE; i++) suite.task("t" + i, """
                id: t%d
                title: Errand
                category: admin-support
                capabilities: [summarization]
                price: {amount: 15, currency: USD, basis: fixed}
                instructions: Please do it. The judge is %s sure.
                reference: [{name: answer.txt, text: done}]
                deliverables: [{name: answer.txt, type: text/plain}]
                rubric:
                  - {id: kind, importance: critical, dimension: clarity, text: Is kind, grader: judge}
                """.formatted(i, i < SURE ? "0.95" : "0.6"));
        here.assay("desk", "graders", "add", "anna").with(0);
    }

    @AfterAll
    void close() {
        judge.close();
    }

    private Ended run(String name, String triage) {
        return here.assay("run", "judged", "--worker", "baseline:reference", "--grader", "judge[model=j:m,on=own]", "--grader", triage, "--run", name, "--json");
    }

    private static JsonNode outcomes(Ended run) {
        return run.json().get("workers").get(0).get("outcomes");
    }

    @Test
    @Order(1)
    void what_the_judge_is_not_sure_of_is_open_from_the_start_and_ruled_by_people() {
        Ended first = run("one", "triage[threshold=0.9,audit=0,least-labels=0]").with(3);
        assertThat(outcomes(first).toString()).isEqualTo("{\"assessed\":" + SURE + ",\"open\":" + UNSURE + "}");
        here.assay("triage", "route", "one").refused("triaged as it goes");

        here.assayHearing(MET + NOT_MET, "desk", "grade", "--as", "anna").with(0);
        Ended resumed = here.assay("resume", "one", "--json").with(0);
        JsonNode report = here.assay("triage", "report", "one", "--json").with(0).json();

        assertThat(outcomes(resumed).toString()).isEqualTo("{\"assessed\":" + (SURE + UNSURE) + "}");
        assertThat(resumed.json().get("workers").get(0).get("complete").asInt()).isEqualTo(SURE + 1);
        assertThat(judge.calls()).isEqualTo(SURE + UNSURE);
        assertThat(report.get("routing").get("accepted").asInt()).isEqualTo(SURE);
        assertThat(report.get("coverage").get("value").asDouble()).isEqualTo(0.6);
        assertThat(report.get("waiting").asInt()).isZero();
    }

    @Test
    @Order(2)
    void a_judge_is_accepted_where_an_earlier_run_calibrates_it_and_nowhere_else() {
        Ended strict = run("strict", "triage[threshold=0.9,audit=0,least-labels=3,calibration=one]").with(3);
        assertThat(outcomes(strict).toString()).isEqualTo("{\"open\":" + (SURE + UNSURE) + "}");

        Ended two = run("two", "triage[threshold=0.9,audit=1,seed=7,least-labels=2,least-agreement=0.5,calibration=one]").with(3);

        assertThat(outcomes(two).toString()).isEqualTo("{\"assessed\":" + SURE + ",\"open\":" + UNSURE + "}");
        JsonNode report = here.assay("triage", "report", "two", "--json").with(0).json();
        assertThat(report.get("rules").get("seed").asInt()).isEqualTo(7);
        assertThat(report.get("waiting").asInt()).isEqualTo(SURE + UNSURE);
    }

    @Test
    @Order(3)
    void labels_that_come_late_amend_what_was_accepted_and_the_money_is_told() {
        here.write("complaints.csv", "task,criterion,rater,met,reason\nt0,kind,ben,0,The client complained\n");
        here.assay("import-verdicts", "two", "complaints.csv").with(0);

        JsonNode silent = here.assay("trust", "silent", "two", "--json").with(0).json();
        JsonNode cell = Json.lines(here.assay("report", "two", "--format", "jsonl").with(0).out()).stream().filter(c -> c.get("task").asText().equals("t0")).findFirst().orElseThrow();

        assertThat(silent.get("accepted").asInt()).isEqualTo(SURE);
        assertThat(silent.get("failures").asInt()).isEqualTo(1);
        assertThat(silent.get("paidUsd").asText()).isEqualTo("15.00");
        assertThat(cell.get("complete").asBoolean()).isFalse();
        assertThat(cell.get("turns").get(0).get("verdicts").toString()).contains("\"rater\":\"ben\"", "\"rater\":\"judge:");
    }

    @Test
    @Order(4)
    void labels_are_planned_laid_on_the_desk_and_reckoned_with() {
        JsonNode plan = here.assay("trust", "plan", "one", "--target", "0.9", "--json").with(0).json();
        assertThat(plan.get("strata")).hasSize(2);
        assertThat(plan.get("next").asInt()).isPositive();

        here.assay("run", "judged", "--worker", "baseline:reference", "--grader", "judge[model=j:m,on=own]", "--run", "plain", "--reuse", "one").with(0);
        JsonNode laid = here.assay("trust", "plan", "plain", "--target", "0.9", "--most", "2", "--lay", "--json").with(0).json();
        here.assay("trust", "plan", "one", "--lay").refused("triaged as it goes");

        assertThat(laid.get("labels")).hasSize(2);
        assertThat(here.assay("desk", "queue", "--json").with(0).out()).contains("\"plain\"");
        JsonNode roi = here.assay("trust", "roi", "one", "--samples", "0", "--json").with(0).json();
        assertThat(roi.get("returns").get(0).get("labelled").asInt()).isEqualTo(UNSURE);
        assertThat(roi.get("returns").get(0).get("costUsd").asText()).isNotEmpty();
        JsonNode kinds = here.assay("trust", "kinds", "one", "--json").with(0).json();
        assertThat(kinds.get("couples").get(0).get("both").asInt()).isEqualTo(UNSURE);
        here.assay("trust", "one", "--inclusion", "strata", "--probability", "confidence", "--samples", "0").with(0).says("Nobody looked at anything of the stratum");
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.itest.judge;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.suite.ErrandSuite;
import assay.itest.workplace.Ended;
import assay.itest.workplace.Json;
import assay.itest.workplace.Workplace;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A judge in the assembled distribution: two tasks that he judges well, and six over which he loses his wits. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JudgeTest {
    private static final List<String> HABITS = List.of("prose", "half", "wrong", "eleven", "nothing", "back");
    private static final int GOOD = 2;
    /** What the dialect counts, at a ten thousandth of a dollar a token. */
    private static final BigDecimal CALL = new BigDecimal(assay.testkit.model.Dialect.INPUT + assay.testkit.model.Dialect.OUTPUT).movePointLeft(4);

    private final LoopbackJudge judge = new LoopbackJudge();
    private Workplace here;

    private static String task(String id, String instructions) {
        return """
                id: %s
                title: Errand
                category: admin-support
                capabilities: [summarization]
                price: {amount: 15, currency: USD, basis: fixed}
                instructions: %s
                reference: [{name: answer.txt, text: done}]
                deliverables: [{name: answer.txt, type: text/plain}]
                rubric:
                  - {id: says, importance: critical, dimension: accuracy, text: Says that it is done, grader: rule, with: {contains: [done]}}
                  - {id: kind, importance: important, dimension: clarity, text: Is kind, grader: judge}
                  - {id: clear, importance: important, dimension: clarity, text: Is clear, scale: {min: 1, max: 10, pass-at: 6}, grader: judge}
                  - {id: rude, importance: pitfall, dimension: clarity, text: Is rude, grader: judge}
                """.formatted(id, instructions);
    }

    @BeforeAll
    void suite(@TempDir Path folder) {
        here = new Workplace(folder);
        judge.configure(here);
        ErrandSuite suite = ErrandSuite.named(here, "judged");
        for (int i = 0; i < GOOD; i++) suite.task("good-" + i, task("good-" + i, "Please do it."));
        for (String habit : HABITS) suite.task("habit-" + habit, task("habit-" + habit, "Please show the habit " + habit + "."));
    }

    @AfterAll
    void close() {
        judge.close();
    }

    private Map<String, JsonNode> cells(String worker) {
        Map<String, JsonNode> cells = new TreeMap<>();
        Json.lines(here.assay("report", "one", "--format", "jsonl").with(0).out()).stream().filter(c -> c.get("worker").asText().equals(worker))
                .forEach(c -> cells.put(c.get("task").asText(), c));
        return cells;
    }

    private static String status(JsonNode cell, String criterion) {
        return Json.where(cell.get("turns").get(0).get("verdicts"), "criterion", criterion).get("status").asText();
    }

    private static BigDecimal amount(JsonNode costly) {
        return costly.get("cost").isNull() ? BigDecimal.ZERO : new BigDecimal(costly.get("cost").asText());
    }

    @Test
    @Order(1)
    void mistakes_are_told_before_anything_is_asked() {
        here.assay("run", "judged", "--worker", "baseline:reference", "--grader", "judge[on=own]").refused("no model is configured for judges", "conf/assay.grader.judge.cfg");
        here.assay("run", "judged", "--worker", "baseline:reference", "--grader", "judge[model=j:m,colour=red]").refused("the judge has no setting \"colour\"");
        here.assay("run", "judged", "--worker", "baseline:reference", "--grader", "judge[model=k:m]").refused("It would ask k:m, but no installed bundle provides \"k\"");
        here.assay("run", "judged", "--worker", "baseline:reference", "--grader", "judge[model=j:free]", "--budget", "1").refused("the price of j:free is not known");

        assertThat(judge.calls()).isZero();
        assertThat(Json.where(here.assay("graders", "--json").with(0).json(), "name", "judge").get("description").asText()).contains("asks language models");
    }

    @Test
    @Order(2)
    void answers_that_cannot_be_used_fail_their_own_cell_and_move_no_other() {
        Ended run = here.assay("run", "judged", "--worker", "baseline:reference", "--grader", "judge[model=j:m,on=own,retries=1]", "--run", "one", "--budget", "10", "--json")
                .with(1).plain();

        assertThat(run.json().get("workers").get(0).get("outcomes").toString()).isEqualTo("{\"assessed\":" + GOOD + ",\"grader-error\":" + HABITS.size() + "}");
        assertThat(judge.calls()).isEqualTo(GOOD + 2 * HABITS.size());
        cells("baseline:reference").forEach((task, cell) -> {
            boolean good = task.startsWith("good");
            assertThat(cell.get("complete").asBoolean()).as(task).isEqualTo(good);
            assertThat(status(cell, "says")).as(task).isEqualTo("graded");
            assertThat(status(cell, "clear")).as(task).isEqualTo(good ? "graded" : "grader-failed");
            assertThat(status(cell, "kind")).as(task).isEqualTo(good || task.endsWith("eleven") ? "graded" : "grader-failed");
            assertThat(amount(cell)).as(task).isEqualByComparingTo(CALL.multiply(BigDecimal.valueOf(good ? 1 : 2)));
            assertThat(Json.all(cell.get("turns").get(0).get("verdicts")).stream().map(JudgeTest::amount).reduce(BigDecimal.ZERO, BigDecimal::add)).as(task)
                    .isEqualByComparingTo(amount(cell));
        });
    }

    @Test
    @Order(3)
    void what_failed_is_asked_again_and_what_was_answered_is_not() {
        judge.cure();
        int before = judge.calls();

        Ended resumed = here.assay("resume", "one", "--json").with(0);

        assertThat(judge.calls() - before).isEqualTo(HABITS.size());
        assertThat(resumed.json().get("workers").get(0).get("complete").asInt()).isEqualTo(GOOD + HABITS.size());
        here.assay("regrade", "one").with(0).says("0 model calls");
    }

    @Test
    @Order(4)
    void another_model_judges_anew_what_judges_judge() {
        int before = judge.calls();

        here.assay("regrade", "one", "--grader", "judge[model=j:other,on=own]").with(0).says((GOOD + HABITS.size()) + " model calls",
                3 * (GOOD + HABITS.size()) + " verdicts were asked for");
        here.assay("regrade", "one").with(0).says("0 model calls");

        assertThat(judge.calls() - before).isEqualTo(GOOD + HABITS.size());
    }

    @Test
    @Order(5)
    void submissions_are_compared_in_both_orders_once_and_ranked() {
        here.assay("run", "judged", "--worker", "baseline:reference", "--worker", "baseline:echo", "--grader", "judge[model=j:m,on=own]", "--run", "two").with(0);
        int before = judge.calls();

        Ended first = here.assay("prefer", "two", "--by", "judge[model=j:m]", "--budget", "10", "--json").with(0).plain();
        Ended again = here.assay("prefer", "two", "--by", "judge[model=j:m]", "--worker", "baseline:echo", "--worker", "baseline:reference", "--json").with(0);
        Ended ranked = here.assay("pairwise", "--run", "two", "--json").with(0).says("In 1 of 8 comparisons");

        assertThat(judge.calls() - before).isEqualTo(2 * (GOOD + HABITS.size()));
        assertThat(first.json().get("pairs").toString()).isEqualTo("[{\"first\":\"baseline:reference\",\"second\":\"baseline:echo\",\"wins\":7,\"ties\":1,\"losses\":0,"
                + "\"inconsistent\":1,\"failed\":0,\"without\":0}]");
        assertThat(again.json().get("pairs").get(0).get("losses").asInt()).isEqualTo(7);
        assertThat(again.json().get("modelCalls").asInt()).isZero();
        assertThat(ranked.json().get("strengths").get(0).get("name").asText()).isEqualTo("baseline:reference");
        here.assay("prefer", "two", "--by", "judge").refused("no model is configured for judges");
        here.assay("prefer", "two", "--by", "jury[model=j:m]").refused("No installed bundle compares under that name", "Installed: judge");
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.engine.cell;

import static assay.engine.bench.WaitingGrader.by;
import static org.assertj.core.api.Assertions.assertThat;

import assay.core.grading.Verdict;
import assay.core.run.CellId;
import assay.core.run.Schedule;
import assay.core.run.TurnId;
import assay.core.settings.Settings;
import assay.core.spi.engine.RegradeRequest;
import assay.core.spi.engine.RunEnd;
import assay.core.spi.store.Fact;
import assay.core.spi.store.Standing;
import assay.core.task.Importance;
import assay.core.work.Feedback;
import assay.core.work.Outcome;
import assay.engine.bench.WaitingGrader;
import assay.engine.bench.Workbench;
import assay.testkit.fakes.TaskBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Cells whose verdicts arrive later. */
class OpenCellsTest {
    private static final TurnId FIRST = new TurnId("r", new CellId(0, 0, 0), 0);
    private static final RegradeRequest AS_IS = new RegradeRequest(List.of(), Optional.empty(), Optional.empty(), false);

    private final WaitingGrader people = new WaitingGrader();
    private final Workbench bench = new Workbench();

    OpenCellsTest() {
        bench.graders.put("waiting", people, Map.of("assay.grader.kind", "HUMAN"));
        bench.suite(TaskBuilder.task("seen").pays("10").criterion("good", "waiting", Settings.EMPTY).build(), Workbench.task("ruled", "fine"));
    }

    private List<Verdict> standing() {
        return Standing.of(bench.store.verdicts("r", FIRST.cell())).stream().map(Fact.Rated::verdict).toList();
    }

    @Test
    void a_pending_verdict_leaves_its_cell_open_and_the_others_go_on() throws Exception {
        RunEnd end = bench.run("scripted:good");

        assertThat(bench.cells()).extracting(Fact.CellEnded::outcome).containsExactly(Outcome.OPEN, Outcome.ASSESSED);
        assertThat(bench.cells().get(0).reason()).isEqualTo("no verdict yet on good");
        assertThat(end.notes()).anyMatch(n -> n.startsWith("1 verdict is pending") && n.contains("assay resume r"));
    }

    @Test
    void a_verdict_that_arrived_completes_the_cell_in_a_later_engine_without_a_model_call() throws Exception {
        bench.run("scripted:good");
        people.say(FIRST, by("anna", "good", true, ""));

        RunEnd end = bench.resume();

        assertThat(bench.cells().get(0).complete()).isTrue();
        assertThat(end.modelCalls()).isZero();
        assertThat(standing()).containsExactly(by("anna", "good", true, ""));
    }

    @Test
    void a_cell_that_is_still_open_stores_nothing_new() throws Exception {
        bench.run("scripted:good");
        int facts = bench.store.facts(Fact.class).size();

        bench.resume();
        bench.resume();

        assertThat(bench.store.facts(Fact.class)).hasSize(facts);
    }

    @Test
    void a_verdict_that_became_another_amends_the_ruling_and_stays_in_the_history() throws Exception {
        bench.run("scripted:good");
        people.say(FIRST, by("anna", "good", true, ""));
        bench.resume();
        people.say(FIRST, by("anna", "good", false, "mend it"));

        bench.regrade(AS_IS);
        bench.regrade(AS_IS);

        assertThat(bench.cells().get(0).complete()).isFalse();
        assertThat(standing()).containsExactly(by("anna", "good", false, "mend it"));
        assertThat(bench.store.verdicts("r", FIRST.cell())).filteredOn(r -> r.verdict() instanceof Verdict.Graded)
                .extracting(Fact.Rated::revision).containsExactly(0, 1);
    }

    @Test
    void the_next_turn_waits_for_feedback_even_where_another_grader_has_failed_the_first() throws Exception {
        bench.schedule = new Schedule(1, 1, 1, 7);
        bench.suite(TaskBuilder.task("both").pays("10").criterion("has-it", "keyword", Settings.EMPTY.with("word", "fine"))
                .criterion("good", Importance.CRITICAL, "waiting", Settings.EMPTY).build());
        bench.provider.follow((n, p) -> n == 1 ? "poor" : "fine");

        bench.run("scripted:good");
        assertThat(bench.onlyCell().outcome()).isEqualTo(Outcome.OPEN);
        assertThat(bench.provider.calls()).isEqualTo(1);
        people.say(FIRST, by("anna", "good", false, "Name the \"source\",\n  twice."));
        bench.resume();

        assertThat(bench.provider.calls()).isEqualTo(2);
        assertThat(bench.store.facts(Fact.Handed.class).get(1).feedback().orElseThrow().remarks()).containsExactly(
                new Feedback.Remark("has-it", "RULE", "say fine"), new Feedback.Remark("good", "HUMAN", "Name the \"source\",\n  twice."));
        assertThat(bench.onlyCell().outcome()).isEqualTo(Outcome.OPEN);
        assertThat(bench.onlyCell().turn()).isEqualTo(1);
    }
}

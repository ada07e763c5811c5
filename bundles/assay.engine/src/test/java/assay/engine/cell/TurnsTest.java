// SPDX-License-Identifier: Apache-2.0
package assay.engine.cell;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.run.Schedule;
import assay.core.spi.store.Fact;
import assay.core.work.Feedback;
import assay.core.work.Outcome;
import assay.core.work.Submission;
import assay.engine.bench.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rounds of feedback. */
class TurnsTest {
    private final Workbench bench = new Workbench().suite(Workbench.task("t", "fine"));

    private Workbench turns(int turns) {
        bench.schedule = new Schedule(1, turns, 1, 7);
        return bench;
    }

    @Test
    void a_failed_submission_gets_a_further_turn_and_the_first_complete_one_counts() throws Exception {
        turns(3).provider.follow((n, p) -> n < 2 ? "poor" : "fine");

        bench.run("scripted:good");

        assertThat(bench.onlyCell().turn()).isEqualTo(1);
        assertThat(bench.onlyCell().complete()).isTrue();
        assertThat(bench.provider.calls()).isEqualTo(2);
    }

    @Test
    void without_turns_left_the_last_submission_counts() throws Exception {
        turns(2).provider.follow((n, p) -> "poor");

        bench.run("scripted:good");

        assertThat(bench.onlyCell().turn()).isEqualTo(2);
        assertThat(bench.onlyCell().outcome()).isEqualTo(Outcome.ASSESSED);
        assertThat(bench.onlyCell().complete()).isFalse();
        assertThat(bench.provider.calls()).isEqualTo(3);
    }

    @Test
    void the_worker_hears_how_to_mend_what_failed_and_it_is_stored_with_the_next_turn() throws Exception {
        List<Feedback> heard = new ArrayList<>();
        turns(1).solvers.put("single", (work, shop) -> {
            work.earlier().forEach(t -> heard.add(t.feedback()));
            return Submission.of("poor");
        }, Map.of());

        bench.run("scripted:good");

        assertThat(heard).singleElement().satisfies(f -> {
            assertThat(f.remarks()).containsExactly(new Feedback.Remark("has-it", "RULE", "say fine"));
            assertThat(f.showsCriteria()).isFalse();
        });
        assertThat(bench.store.facts(Fact.Handed.class).get(1).feedback()).contains(heard.get(0));
    }

    @Test
    void a_failure_in_a_later_turn_keeps_what_was_handed_in_before() throws Exception {
        turns(1).provider.follow((n, p) -> {
            if (n == 1) return "poor";
            throw new assay.core.spi.model.ModelFailure.Refused("enough", null);
        });

        bench.run("scripted:good");

        assertThat(bench.onlyCell().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(bench.onlyCell().turn()).isZero();
        assertThat(bench.onlyCell().assessment()).isPresent();
    }

    @Test
    void money_and_time_of_all_turns_add_up_to_the_cells() throws Exception {
        turns(1).provider.follow((n, p) -> "poor");

        bench.run("scripted:good");

        assertThat(bench.onlyCell().spent().cost()).contains(assay.core.money.Money.usd("0.30"));
        assertThat(bench.policy.jobs().get(0).engagements().get(0).rounds()).hasSize(2)
                .allMatch(r -> r.workCost().equals(assay.core.money.Money.usd("0.15")) && !r.complete());
    }
}

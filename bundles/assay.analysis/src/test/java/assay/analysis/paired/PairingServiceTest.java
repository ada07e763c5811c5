// SPDX-License-Identifier: Apache-2.0
package assay.analysis.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import assay.analysis.FakeStore;
import assay.analysis.FakeTexts;
import assay.analysis.RunBuilder;
import assay.core.problem.UserError;
import assay.core.report.PairedRuns;
import assay.core.report.PairedRuns.Figure;
import assay.core.report.PairedRuns.What;
import org.junit.jupiter.api.Test;

/** A run of some tasks beside a run of some of them. */
class PairingServiceTest {
    private final FakeStore store = new FakeStore();
    private final FakeTexts texts = new FakeTexts();

    private RunBuilder run(String name, String... workers) {
        return new RunBuilder(store, texts, name, 1, workers);
    }

    private PairedRuns paired() {
        return new PairingService(texts).pair(store, "before", "after");
    }

    private static Figure figure(PairedRuns pairs, What what) {
        return pairs.figures().stream().filter(f -> f.what() == what).findFirst().orElseThrow();
    }

    @Test
    void cells_are_matched_by_task_and_worker_wherever_they_stand_in_their_runs() {
        run("before", "a", "b").task("t1", "1", "0 0").task("t2", "1", "0 0").task("t3", "1", "0 1").stored();
        run("after", "b").task("t3", "1", "1").task("t1", "1", "1").stored();

        PairedRuns pairs = paired();

        assertThat(pairs.cells()).isEqualTo(2);
        assertThat(figure(pairs, What.COMPLETION).worker()).isEqualTo("baseline:b");
        assertThat(figure(pairs, What.COMPLETION).before()).isEqualTo(0.5);
        assertThat(figure(pairs, What.COMPLETION).after()).isEqualTo(1);
    }

    @Test
    void a_cell_that_came_out_otherwise_is_named_with_its_criteria() {
        run("before", "a").task("t1", "1", "1").task("t2", "1", "0").stored();
        run("after", "a").task("t1", "1", "0").task("t2", "1", "0").stored();

        PairedRuns pairs = paired();

        assertThat(pairs.changed()).singleElement().satisfies(c -> {
            assertThat(c.task()).isEqualTo("t1");
            assertThat(c.before()).isEqualTo("complete");
            assertThat(c.after()).isEqualTo("incomplete");
            assertThat(c.criteria()).isNotEmpty().allSatisfy(k -> assertThat(k.before()).isNotEqualTo(k.after()));
        });
    }

    @Test
    void two_that_do_the_same_are_not_distinguishable() {
        run("before", "a").task("t1", "1", "1").task("t2", "1", "0").task("t3", "1", "1").stored();
        run("after", "a").task("t1", "1", "1").task("t2", "1", "0").task("t3", "1", "1").stored();

        PairedRuns pairs = paired();

        assertThat(pairs.changed()).isEmpty();
        assertThat(pairs.figures()).isNotEmpty().allSatisfy(f -> {
            assertThat(f.difference().value()).isZero();
            assertThat(f.verdict()).isEqualTo("not distinguishable");
        });
    }

    @Test
    void many_tasks_won_and_none_lost_are_told_apart() {
        RunBuilder before = run("before", "a");
        RunBuilder after = run("after", "a");
        for (int i = 0; i < 20; i++) {
            before.task("t" + i, "1", "0");
            after.task("t" + i, "1", i < 15 ? "1" : "0");
        }
        before.stored();
        after.stored();

        Figure completion = figure(paired(), What.COMPLETION);

        assertThat(completion.difference().value()).isCloseTo(0.75, within(1e-9));
        assertThat(completion.verdict()).isEqualTo("higher");
    }

    @Test
    void one_task_tells_nothing_apart() {
        run("before", "a").task("t1", "1", "0").stored();
        run("after", "a").task("t1", "1", "1").stored();

        assertThat(paired().figures()).allMatch(f -> !f.distinguishable());
    }

    @Test
    void a_cell_that_was_not_drawn_is_no_difference_and_one_that_broke_is() {
        run("before", "a").task("t1", "1", "1").task("t2", "1", "1").stored();
        run("after", "a").task("t1", "1", "withheld").task("t2", "1", "model-error").stored();

        PairedRuns pairs = paired();

        assertThat(pairs.cells()).isZero();
        assertThat(pairs.figures()).isEmpty();
        assertThat(pairs.changed()).singleElement().satisfies(c -> assertThat(c.after()).isEqualTo("model-error"));
    }

    @Test
    void a_run_that_is_not_there_is_named() {
        assertThatThrownBy(this::paired).isInstanceOf(UserError.class).hasMessageContaining("\"after\"");
    }
}

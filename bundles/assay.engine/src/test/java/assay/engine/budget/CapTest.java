// SPDX-License-Identifier: Apache-2.0
package assay.engine.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.money.Money;
import assay.core.problem.UserError;
import assay.core.run.Schedule;
import assay.core.spi.engine.Progress;
import assay.core.spi.engine.ResumeOptions;
import assay.core.spi.engine.RunEnd;
import assay.core.work.Outcome;
import assay.engine.bench.Workbench;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A run under a money cap; a call costs 15 cents and is reserved with its largest answer, some cents more. */
class CapTest {
    private static final String ROOM_FOR_THREE = "scripted:good[max-tokens=9]";
    private final Workbench bench = new Workbench();

    private void tasks(int n, int concurrency) {
        bench.suites.with("suite", IntStream.range(0, n).mapToObj(i -> Workbench.task("t" + i, "fine")).toList());
        bench.schedule = new Schedule(1, 0, concurrency, 7);
    }

    @Test
    void the_cap_is_never_passed_and_the_run_says_why_it_stopped() throws Exception {
        tasks(10, 1);

        RunEnd end = bench.budget("0.55").run(ROOM_FOR_THREE);

        assertThat(bench.store.spentMicros("r")).isLessThanOrEqualTo(550_000);
        assertThat(bench.provider.calls()).isEqualTo(3);
        assertThat(end.stopped()).contains("budget of 0.55 USD");
        assertThat(bench.cells()).filteredOn(c -> c.outcome() == Outcome.OUT_OF_BUDGET).hasSize(1);
        assertThat(bench.cells()).hasSizeLessThan(10);
    }

    @Test
    void many_calls_at_once_do_not_pass_the_cap_either() throws Exception {
        tasks(40, 20);

        bench.budget("1.80").run(ROOM_FOR_THREE);

        assertThat(bench.store.spentMicros("r")).isBetween(1_500_000L, 1_800_000L);
    }

    @Test
    void a_higher_cap_lets_the_run_go_on_where_it_stopped() throws Exception {
        tasks(5, 1);
        bench.budget("0.55").run(ROOM_FOR_THREE);

        RunEnd end = bench.engine().resume(bench.store, "r",
                new ResumeOptions(true, Optional.of(Money.usd("5")), OptionalInt.empty()), Progress.SILENT);

        assertThat(end.stopped()).isEmpty();
        assertThat(end.modelCalls()).isEqualTo(2);
        assertThat(bench.cells()).hasSize(5).allMatch(c -> c.outcome() == Outcome.ASSESSED);
    }

    @Test
    void under_a_cap_a_model_without_a_price_is_refused() {
        tasks(1, 1);

        assertThatThrownBy(() -> bench.budget("5").run("scripted:free")).isInstanceOf(UserError.class)
                .hasMessageContaining("price of scripted:free is not known");
        assertThat(bench.store.runs()).isEmpty();
    }
}

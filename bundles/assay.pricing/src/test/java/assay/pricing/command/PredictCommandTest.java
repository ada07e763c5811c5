// SPDX-License-Identifier: Apache-2.0
package assay.pricing.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.money.Money;
import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.core.task.Price;
import assay.core.task.Task;
import assay.core.task.Worth;
import assay.testkit.engine.MemorySuites;
import assay.testkit.fakes.FakeCall;
import assay.testkit.fakes.FakeConsole;
import assay.testkit.fakes.TaskBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PredictCommandTest {
    private final MemorySuites suites = new MemorySuites();
    private final FakeConsole console = new FakeConsole();
    private final PredictCommand command = new PredictCommand(suites);

    private void suite(int priced, int lacking) {
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < priced + lacking; i++) {
            TaskBuilder task = TaskBuilder.task("t" + i).instructions("Do it. ".repeat(1 + i % 7));
            tasks.add((i < priced ? task.pays("" + (20 + 30 * (i % 7))) : task).build());
        }
        suites.with("/jobs", tasks);
    }

    private int run(Map<String, String> options) throws Exception {
        FakeCall call = FakeCall.in(Path.of("/"), "/jobs");
        for (Map.Entry<String, String> o : options.entrySet()) call = call.with(o.getKey(), o.getValue());
        return command.run(call, console);
    }

    private List<Task> written() {
        List<Task> tasks = new ArrayList<>();
        suites.read(Path.of("/out"), tasks::add, new Problems());
        return tasks;
    }

    @Test
    void errors_are_printed_beside_those_of_one_price_for_all() throws Exception {
        suite(42, 3);

        assertThat(run(Map.of("trees", "30"))).isZero();

        assertThat(console.text()).contains("3 of 45 tasks without a price; learnt from 42 agreed prices", "The forest errs by");
        assertThat(console.rows()).extracting(r -> r.get(0)).containsExactly("forest", "mean price", "median price");
    }

    @Test
    void tasks_without_a_price_get_one_that_is_flagged_and_the_others_keep_theirs() throws Exception {
        suite(42, 3);

        run(Map.of("out", "/out", "trees", "30"));

        assertThat(written()).hasSize(45);
        assertThat(written().subList(42, 45)).allSatisfy(t -> assertThat(t.worth().price().orElseThrow().basis()).isEqualTo(Price.Basis.PREDICTED));
        assertThat(written().get(6).worth().price()).contains(Price.fixedUsd("200"));
        assertThat(written().get(43).worth().price().orElseThrow().usd()).isBetween(Money.usd("20"), Money.usd("200"));
    }

    @Test
    void the_same_seed_predicts_the_same() throws Exception {
        suite(42, 3);
        run(Map.of("out", "/out", "trees", "30"));
        List<Task> first = written();

        run(Map.of("out", "/out", "trees", "30"));

        assertThat(written()).extracting(Task::worth).isEqualTo(first.stream().map(Task::worth).toList());
    }

    @Test
    void predicted_and_estimated_prices_are_not_learnt_from() {
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Task t = TaskBuilder.task("t" + i).pays("10").build();
            Price guess = new Price(Money.usd("10"), Price.Basis.PREDICTED, Money.usd("10"), Optional.empty());
            tasks.add(new Task(t.id(), t.brief(), t.rubric(), t.key(), Worth.of(guess), t.labels(), t.background()));
        }
        suites.with("/jobs", tasks);

        assertThatThrownBy(() -> run(Map.of())).isInstanceOf(UserError.class).hasMessageContaining("has 0 agreed prices").hasMessageContaining("at least 20");
    }

    @Test
    void a_number_out_of_range_is_a_mistake() {
        suite(42, 0);

        assertThatThrownBy(() -> run(Map.of("folds", "1"))).isInstanceOf(UserError.class).hasMessageContaining("--folds").hasMessageContaining("42");
    }
}

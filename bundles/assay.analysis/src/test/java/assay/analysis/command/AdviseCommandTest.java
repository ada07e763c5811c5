// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.analysis.FakeStore;
import assay.analysis.FakeTexts;
import assay.analysis.RunBuilder;
import assay.core.economy.RateTable;
import assay.core.economy.Way;
import assay.core.money.Money;
import assay.core.problem.UserError;
import assay.core.run.Route;
import assay.core.settings.Settings;
import assay.core.task.HumanEffort;
import assay.core.task.Task;
import assay.core.task.Worth;
import assay.testkit.fakes.FakeCall;
import assay.testkit.fakes.FakeConsole;
import assay.testkit.report.SampleCells;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdviseCommandTest {
    private final FakeStore store = new FakeStore();
    private final FakeTexts texts = new FakeTexts();
    private final FakeConsole console = new FakeConsole();
    private final FakeRouteFiles routes = new FakeRouteFiles();
    private final AdviseCommand command = new AdviseCommand(at -> store, texts, (file, problems) -> Optional.of(RateTable.of(Settings.EMPTY.with("version", "from the file"))), routes);

    static Task task(String id) {
        Task sample = SampleCells.task(id, id, "100");
        Worth worth = new Worth(sample.worth().price(), Optional.of(new HumanEffort(Duration.ofHours(2), Money.usd("40"), 0.95)), Optional.empty());
        return new Task(sample.id(), sample.brief(), sample.rubric(), sample.key(), worth, sample.labels(), sample.background());
    }

    private void stored() {
        RunBuilder run = new RunBuilder(store, texts, "run", 1, "good", "bad");
        for (int t = 0; t < 20; t++) run.task(task("t" + t), "1 0");
        run.task("unknown", "", "1 1").stored();
    }

    @Test
    void a_worker_that_is_always_right_works_alone_and_one_that_never_is_does_not_work() throws Exception {
        stored();

        assertThat(command.run(FakeCall.of("run"), console)).isZero();
        assertThat(console.rows()).anySatisfy(r -> assertThat(r).startsWith("baseline:good", "all tasks", "20", "1 no price", "AI alone").endsWith("best, on the frontier"));
        assertThat(console.rows()).anySatisfy(r -> assertThat(r).startsWith("baseline:bad", "all tasks", "20", "1 no price", "human alone").endsWith("best"));
    }

    @Test
    void what_is_missing_and_what_is_assumed_is_said() throws Exception {
        stored();

        command.run(FakeCall.of("run"), console);

        assertThat(console.rows()).anySatisfy(r -> assertThat(r).startsWith("baseline:good", "all tasks", "20", "1 no price", "AI alone"));
        assertThat(console.lines()).anyMatch(l -> l.contains("review 15 min, feedback 5 min where not measured")).anyMatch(l -> l.contains("Not measured: AI + review + feedback"));
    }

    @Test
    void a_run_without_minutes_of_people_cannot_be_advised_on() throws Exception {
        new RunBuilder(store, texts, "run", 1, "good").task("a", "10", "1").task("b", "10", "1").stored();

        assertThatThrownBy(() -> command.run(FakeCall.of("run"), console)).isInstanceOf(UserError.class).hasMessageContaining("minutes");
    }

    @Test
    void a_chance_beyond_one_and_a_wage_of_zero_are_mistakes() throws Exception {
        stored();

        assertThatThrownBy(() -> command.run(FakeCall.of("run").with("caught", "2"), console)).isInstanceOf(UserError.class).hasMessageContaining("[0, 1]");
        assertThatThrownBy(() -> command.run(FakeCall.of("run").with("reviewer-wage", "0"), console)).isInstanceOf(UserError.class).hasMessageContaining("above 0");
    }

    @Test
    void a_task_without_minutes_of_people_is_shown_as_lacking_them() throws Exception {
        RunBuilder run = new RunBuilder(store, texts, "run", 1, "good");
        run.task(task("a"), "1").task(task("b"), "1").task("c", "10", "1").stored();

        command.run(FakeCall.of("run").with("tasks"), console);

        assertThat(console.rows()).anySatisfy(r -> assertThat(r).startsWith("baseline:good", "c", "–").endsWith("no minutes of a person"));
        assertThat(console.rows()).anySatisfy(r -> assertThat(r).startsWith("baseline:good", "price < $50", "0", "1 no minutes of a person", "–"));
    }

    @Test
    void rates_of_a_file_go_before_those_of_the_run() throws Exception {
        stored();

        command.run(FakeCall.of("run").with("rates", "rates.yaml"), console);

        assertThat(console.lines()).anyMatch(l -> l.contains("version from the file"));
    }

    @Test
    void the_rule_that_is_written_hands_each_price_to_whoever_is_worth_most_there() throws Exception {
        stored();

        command.run(FakeCall.of("run").with("out", "route.yaml"), console);

        Route route = routes.written("route.yaml");
        assertThat(route.run()).isEqualTo("run");
        assertThat(route.rules()).hasSize(2).allMatch(r -> r.way() == Way.AI && r.worker().equals(Optional.of("baseline:good")));
        assertThat(route.rules().getFirst().when().from().orElseThrow()).isEqualByComparingTo("50");
        assertThat(route.rules().getFirst().promise().low()).isGreaterThan(0);
        assertThat(route.assumed().rates().review().minutes()).isEqualByComparingTo("15");
        assertThat(Route.of(route.source())).isEqualTo(route);
    }

    @Test
    void what_is_neither_price_nor_category_makes_no_rules() {
        stored();

        assertThatThrownBy(() -> command.run(FakeCall.of("run").with("out", "route.yaml").with("by", "mood"), console)).hasMessageContaining("mood");
    }

    @Test
    void miller_s_example_takes_969_tasks() {
        new PowerCommand(at -> store, texts).run(FakeCall.of(), console);

        assertThat(console.lines().getFirst()).startsWith("969 tasks");
    }
}

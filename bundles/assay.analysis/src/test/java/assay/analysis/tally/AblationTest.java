// SPDX-License-Identifier: Apache-2.0
package assay.analysis.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.analysis.FakeStore;
import assay.analysis.FakeTexts;
import assay.analysis.RunBuilder;
import assay.core.report.Ablation;
import assay.core.report.Ablation.Level;
import assay.core.report.Report;
import assay.core.settings.Settings;
import assay.core.work.ModelName;
import assay.core.work.Worker;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AblationTest {
    private static Worker worker(String solver, String model, Settings settings) {
        return Worker.withModel(solver, new ModelName("p", model), settings);
    }

    private static Worker crossed(String temperature, String prompt) {
        return worker("single", "m", Settings.EMPTY.with("temperature", temperature).with("prompt", prompt));
    }

    private static RunBuilder run(int trials, Worker... workers) {
        return new RunBuilder(new FakeStore(), new FakeTexts(), "run", trials, List.of(workers));
    }

    private static RunBuilder square() {
        return run(1, crossed("0", "a.md"), crossed("0", "b.md"), crossed("1", "a.md"), crossed("1", "b.md"));
    }

    private static Ablation of(Report report, String factor) {
        return report.ablations().stream().filter(a -> a.factor().equals(factor)).findFirst().orElseThrow();
    }

    @Test
    void each_factor_of_a_cross_has_its_levels_over_all_workers_that_have_it() {
        Report report = square().task("t1", "1", "0 1 0 1").task("t2", "1", "0 1 1 1").report();

        assertThat(report.ablations()).extracting(Ablation::factor).containsExactly("temperature", "prompt");
        assertThat(report.ablations()).extracting(Ablation::worker).containsOnly("p:m");
        Ablation prompt = of(report, "prompt");
        assertThat(prompt.levels()).extracting(Level::value).containsExactly("a.md", "b.md");
        assertThat(prompt.levels()).extracting(Level::complete).containsExactly(1L, 4L);
        assertThat(prompt.levels()).extracting(Level::assessed).containsExactly(4L, 4L);
        assertThat(prompt.levels().get(1).workers()).containsExactly("p:m[temperature=0,prompt=b.md]", "p:m[temperature=1,prompt=b.md]");
        assertThat(prompt.base().effect()).isEmpty();
    }

    @Test
    void the_difference_is_that_of_workers_alike_at_the_same_tasks() {
        Report report = square().task("t1", "1", "0 1 0 1").task("t2", "1", "0 1 1 1").task("t3", "1", "- 1 - 0").report();

        Ablation.Effect effect = of(report, "prompt").levels().get(1).effect().orElseThrow();

        assertThat(effect.pairs()).isEqualTo(2);
        assertThat(effect.difference().completion().orElseThrow().value()).isCloseTo((1.0 + 0.5) / 2, within(1e-12));
        assertThat(effect.difference().completion().orElseThrow().n()).isEqualTo(2);
        assertThat(effect.difference().score().orElseThrow().n()).isEqualTo(2);
        assertThat(effect.p()).isEmpty();
    }

    @Test
    void a_sure_difference_says_which_way_and_a_small_one_says_that_it_is_none() {
        RunBuilder run = run(1, crossed("0", "a.md"), crossed("0", "b.md"), crossed("0", "c.md"));
        for (int t = 0; t < 20; t++) run.task("t" + t, "1", "0 1 " + (t == 0 ? "1" : "0"));

        List<Level> levels = of(run.report(), "prompt").levels();

        assertThat(levels.get(1).effect().orElseThrow().verdict()).isEqualTo("better");
        assertThat(levels.get(1).effect().orElseThrow().p().orElseThrow()).isLessThan(0.001);
        assertThat(levels.get(2).effect().orElseThrow().verdict()).isEqualTo("not distinguishable");
    }

    @Test
    void a_setting_left_out_is_a_level_and_a_solver_a_factor() {
        Report report = run(1, worker("single", "m", Settings.EMPTY), worker("single", "m", Settings.EMPTY.with("seed", 1)), worker("careful", "m", Settings.EMPTY))
                .task("t1", "1", "1 1 0").report();

        assertThat(of(report, "seed").levels()).extracting(Level::value).containsExactly("(unset)", "1");
        assertThat(of(report, "solver").levels()).extracting(Level::value).containsExactly("single", "careful");
        assertThat(of(report, "solver").levels().get(1).effect().orElseThrow().pairs()).isEqualTo(1);
    }

    @Test
    void workers_that_differ_in_more_than_the_factor_are_no_pair() {
        Report report = run(1, crossed("0", "a.md"), crossed("1", "b.md")).task("t1", "1", "1 0").report();

        assertThat(of(report, "temperature").levels().get(1).effect()).isEmpty();
        assertThat(of(report, "temperature").levels().get(1).assessed()).isEqualTo(1);
    }

    @Test
    void other_models_and_workers_that_saw_the_reference_are_no_levels() {
        Report report = run(1, worker("single", "m", Settings.EMPTY), worker("single", "n", Settings.EMPTY.with("seed", 1)),
                Worker.modelFree("baseline", "reference"), Worker.modelFree("baseline", "lead")).task("t1", "1", "1 1 1 1").report();

        assertThat(report.ablations()).isEmpty();
    }

    @Test
    void trials_are_clustered_and_cost_and_seconds_are_a_cell() {
        Report report = run(2, crossed("0", "a.md"), crossed("0", "b.md")).task("t1", "1", "1 0 1 1").task("t2", "1", "0 0 1 0").report();
        Ablation prompt = of(report, "prompt");

        assertThat(prompt.base().means().completion().orElseThrow().method()).isEqualTo("clustered by task");
        assertThat(prompt.base().means().seconds().orElseThrow().value())
                .isCloseTo(report.board().get(0).timing().orElseThrow().mean().value(), within(1e-12));
        assertThat(prompt.base().means().dollars().orElseThrow().value() * prompt.base().means().dollars().orElseThrow().n())
                .isCloseTo(report.board().get(0).cost().amount().doubleValue(), within(1e-9));
        assertThat(Stream.of(prompt.levels().get(1).effect().orElseThrow().difference()).allMatch(d -> d.seconds().isPresent())).isTrue();
    }
}

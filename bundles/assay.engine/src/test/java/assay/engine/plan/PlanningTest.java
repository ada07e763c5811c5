// SPDX-License-Identifier: Apache-2.0
package assay.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.grading.GradingPlan;
import assay.core.grading.ScoringProfile;
import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.core.run.Plan;
import assay.core.settings.Settings;
import assay.core.spi.engine.Progress;
import assay.core.spi.engine.RunEnd;
import assay.core.spi.engine.RunRequest;
import assay.core.spi.solver.Assignment;
import assay.core.spi.solver.Solver;
import assay.core.spi.store.Fact;
import assay.core.spi.workshop.Workshop;
import assay.core.task.Criterion;
import assay.core.task.GraderChoice;
import assay.core.task.Importance;
import assay.core.task.Task;
import assay.core.work.Submission;
import assay.core.work.Worker;
import assay.engine.bench.KeywordGrader;
import assay.engine.bench.Workbench;
import assay.testkit.fakes.TaskBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

/** What is refused before anything is stored, and what is stored when nothing is. */
class PlanningTest {
    private final Workbench bench = new Workbench().suite(Workbench.task("t", "fine"));

    private AbstractThrowableAssert<?, ?> refused(String... workers) {
        var thrown = assertThatThrownBy(() -> bench.run(workers)).isInstanceOf(UserError.class);
        assertThat(bench.store.facts(Fact.class)).as("nothing is stored").isEmpty();
        return thrown;
    }

    private Plan plan() {
        return bench.texts.plan(bench.store.run("r").orElseThrow().plan());
    }

    @Test
    void an_unknown_worker_is_refused_with_the_nearest_name_and_all_there_are() {
        refused("ecko:x").hasMessageContaining("\"ecko\", which is neither a provider nor a solver without a model")
                .hasMessageContaining("Did you mean \"echo\"? Installed: echo, scripted.");
    }

    @Test
    void an_unknown_solver_is_refused_with_those_installed() {
        refused("singel/scripted:good").hasMessageContaining("names solver \"singel\", which no installed bundle provides")
                .hasMessageContaining("Did you mean \"single\"?");
    }

    @Test
    void an_unknown_provider_is_refused_with_those_installed() {
        refused("single/openai:good").hasMessageContaining("names provider \"openai\"").hasMessageContaining("Installed: scripted.");
    }

    @Test
    void a_solver_that_needs_a_model_does_not_go_without() {
        refused("single:x").hasMessageContaining("which needs a model").hasMessageContaining("Write single/PROVIDER:MODEL");
    }

    @Test
    void a_solver_that_needs_no_model_is_given_none() {
        refused("echo/scripted:good").hasMessageContaining("which needs none");
    }

    @Test
    void a_provider_without_a_model_is_refused() {
        refused("scripted").hasMessageContaining("names no model");
    }

    @Test
    void no_worker_at_all_is_refused() {
        refused().hasMessageContaining("No worker is named");
    }

    @Test
    void a_setting_that_the_provider_does_not_know_is_refused() {
        refused("scripted:good[colour=red]").hasMessageContaining("there is no setting \"colour\"");
    }

    @Test
    void settings_of_the_solver_are_not_shown_to_the_provider() throws Exception {
        bench.run("scripted:good[solver.colour=red]");

        assertThat(bench.onlyCell().complete()).isTrue();
    }

    @Test
    void settings_are_numbers_flags_and_texts() throws Exception {
        bench.run("scripted:good[temperature=0.2,stream=true,effort=high]");

        Settings settings = plan().workers().get(0).settings();
        assertThat(settings.number("temperature").orElseThrow()).isEqualByComparingTo("0.2");
        assertThat(settings.flag("stream")).contains(true);
        assertThat(settings.text("effort")).contains("high");
    }

    @Test
    void a_model_name_may_have_slashes_and_colons() throws Exception {
        bench.run("scripted:org/good:free-tier");

        assertThat(plan().workers()).singleElement().matches(w -> w.model().orElseThrow().model().equals("org/good:free-tier"));
    }

    @Test
    void all_problems_are_told_at_once() {
        bench.suite(TaskBuilder.task("t").criterion("a", "keywrd", Settings.EMPTY).build());

        refused("ecko:x", "nobody:y").hasMessageContaining("ecko").hasMessageContaining("nobody")
                .hasMessageContaining("Task \"t\", criterion \"a\" names grader \"keywrd\", which no installed bundle provides. Did you mean \"keyword\"?");
    }

    @Test
    void what_a_grader_says_of_a_criterion_refuses_the_run() {
        bench.graders.put("keyword", new KeywordGraderThatChecks(), Map.of());

        refused("echo:x").hasMessageContaining("criterion has-it: no");
    }

    private static class KeywordGraderThatChecks implements assay.core.spi.grader.Grader {
        @Override
        public List<assay.core.grading.Verdict> grade(assay.core.spi.grader.Grading work, Workshop shop) {
            return List.of();
        }

        @Override
        public void check(Criterion criterion, Task task, Problems problems) {
            problems.error(assay.core.problem.Place.in("test"), "criterion " + criterion.id() + ": no", "");
        }
    }

    @Test
    void a_grader_that_breaks_while_it_checks_refuses_the_run_and_is_named() {
        bench.graders.put("keyword", new KeywordGraderThatChecks() {
            @Override
            public void check(Criterion criterion, Task task, Problems problems) {
                throw new NoClassDefFoundError("org/apache/Missing");
            }
        }, Map.of());

        refused("echo:x").hasMessageContaining("Grader \"keyword\" of bundle test.keyword broke while it looked at task \"t\", criterion \"has-it\": "
                + "NoClassDefFoundError: org/apache/Missing. Update or remove that bundle.");
    }

    @Test
    void a_name_that_is_taken_is_refused() throws Exception {
        bench.run("echo:x");

        assertThatThrownBy(() -> bench.run("echo:x")).isInstanceOf(UserError.class).hasMessageContaining("There is already a run \"r\"");
    }

    @Test
    void a_run_without_a_name_gets_a_readable_one() throws Exception {
        RunRequest r = bench.request("echo:x");

        RunEnd end = bench.engine().run(bench.store, new RunRequest(Optional.empty(), r.suites(), r.workers(), r.directory(), r.schedule(),
                r.limits(), r.grading(), r.profile(), r.policies(), r.reuse()), Progress.SILENT);

        assertThat(end.run()).matches("[a-z]+-[a-z]+-[0-9]{4}");
    }

    @Test
    void a_task_that_stands_in_two_suites_is_refused() {
        bench.suites.with("other", Workbench.task("t", "fine"));
        RunRequest r = bench.request("echo:x");
        RunRequest both = new RunRequest(r.name(), List.of(Path.of("suite"), Path.of("other")), r.workers(), r.directory(), r.schedule(),
                r.limits(), r.grading(), r.profile(), r.policies(), r.reuse());

        assertThatThrownBy(() -> bench.engine().run(bench.store, both, Progress.SILENT)).isInstanceOf(UserError.class)
                .hasMessageContaining("Task \"t\" also stands in suite");
    }

    @Test
    void an_unknown_policy_is_refused() {
        RunRequest r = bench.request("echo:x");
        RunRequest odd = new RunRequest(r.name(), r.suites(), r.workers(), r.directory(), r.schedule(), r.limits(), r.grading(), r.profile(),
                List.of(new assay.core.run.PolicyChoice("payuot", Settings.EMPTY)), r.reuse());

        assertThatThrownBy(() -> bench.engine().run(bench.store, odd, Progress.SILENT)).hasMessageContaining("Did you mean \"payout\"?");
    }

    @Test
    void the_first_suites_default_profile_is_taken_when_the_user_names_none() throws Exception {
        bench.suites.defaulting("suite", Settings.EMPTY.with("profile", "strict"));

        bench.run("echo:x");

        assertThat(plan().profile()).isEqualTo(ScoringProfile.STRICT);
    }

    @Test
    void criteria_without_a_grader_and_tasks_without_a_rubric_are_told() throws Exception {
        bench.suite(TaskBuilder.task("bare").build(), TaskBuilder.task("t").criterion(new Criterion("c", "A statement", Importance.OPTIONAL,
                Optional.empty(), assay.core.task.Weighing.DEFAULT, assay.core.task.Annotations.NONE)).build());

        bench.run("echo:x");

        assertThat(bench.notes).anyMatch(n -> n.contains("1 tasks have no rubric")).anyMatch(n -> n.contains("1 criteria name no grader"));
    }

    @Test
    void a_grader_that_the_run_adds_looks_at_every_criterion_beside_its_own() throws Exception {
        bench.graders.put("second", new KeywordGrader(), Map.of("assay.grader.kind", "RULE"));
        bench.grading = new GradingPlan(List.of(new GraderChoice("second", Settings.EMPTY.with("word", "x"))));

        bench.run("echo:x");

        assertThat(bench.store.facts(Fact.Rated.class)).extracting(Fact.Rated::grader).containsExactlyInAnyOrder("keyword", "second");
    }

    @Test
    void a_grader_that_the_run_adds_and_nobody_provides_is_told_once() {
        bench.suite(Workbench.task("one", "fine"), Workbench.task("two", "fine"));
        bench.grading = new GradingPlan(List.of(new GraderChoice("keywrd", Settings.EMPTY)));

        assertThatThrownBy(() -> bench.run("echo:x")).isInstanceOfSatisfying(UserError.class, e ->
                assertThat(e.problems()).singleElement().asString().contains("--grader", "\"keywrd\"", "Did you mean \"keyword\"?"));
    }

    @Test
    void variants_are_what_the_solver_says_the_word_stands_for() throws Exception {
        bench.solvers.put("echo", new Solver() {
            @Override
            public Submission solve(Assignment work, Workshop shop) {
                return Submission.of(work.worker().variant());
            }

            @Override
            public List<String> variants(String variant, Settings settings, Path directory) {
                return List.of(variant + "#a", variant + "#b");
            }
        }, Map.of("assay.solver.needsModel", "false"));

        bench.run("echo:file.jsonl");

        assertThat(plan().workers()).extracting(Worker::label).containsExactly("echo:file.jsonl#a", "echo:file.jsonl#b");
    }

    @Test
    void a_long_run_is_stored_in_order_and_whole() throws Exception {
        bench.suites.with("suite", IntStream.range(0, 5_003).mapToObj(i -> TaskBuilder.task("t" + i).build()).toList());
        bench.limits = assay.core.run.Limits.DEFAULT;
        bench.store.failingWhen(facts -> facts.stream().anyMatch(Fact.CellEnded.class::isInstance), new assay.core.problem.Resumable("stop here", null));

        bench.run("echo:x");

        assertThat(bench.store.facts(Fact.TaskText.class)).hasSize(5_003);
        assertThat(bench.store.task("r", 5_002).orElseThrow().id()).isEqualTo("t5002");
    }
}

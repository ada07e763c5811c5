// SPDX-License-Identifier: Apache-2.0
package assay.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.grading.GradingPlan;
import assay.core.grading.Grounds;
import assay.core.grading.Rater;
import assay.core.grading.RaterKind;
import assay.core.grading.ScoringProfile;
import assay.core.grading.Verdict;
import assay.core.problem.UserError;
import assay.core.run.Plan;
import assay.core.run.Schedule;
import assay.core.settings.Settings;
import assay.core.spi.engine.RegradeRequest;
import assay.core.spi.engine.RunEnd;
import assay.core.spi.grader.Grader;
import assay.core.spi.grader.Grading;
import assay.core.spi.store.Fact;
import assay.core.spi.workshop.Workshop;
import assay.core.task.Criterion;
import assay.core.task.GraderChoice;
import assay.core.task.Importance;
import assay.core.task.Task;
import assay.core.work.Outcome;
import assay.engine.bench.KeywordGrader;
import assay.engine.bench.Workbench;
import assay.testkit.fakes.TaskBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Changing one's mind after the work is done. */
class RegradeTest {
    private static final RegradeRequest NOTHING_NEW = new RegradeRequest(List.of(), Optional.empty(), Optional.empty(), false);
    private final Workbench bench = new Workbench().suite(Workbench.task("t", "fine"));

    private static RegradeRequest suite(boolean continueTurns) {
        return new RegradeRequest(List.of(Path.of("suite")), Optional.empty(), Optional.empty(), continueTurns);
    }

    private static Task optional(String word) {
        return TaskBuilder.task("t").criterion("has-it", Importance.OPTIONAL, "keyword", Settings.EMPTY.with("word", word)).build();
    }

    @Test
    void where_nothing_changed_nobody_is_asked_and_nothing_is_stored() throws Exception {
        bench.run("scripted:good");
        List<Fact> before = bench.store.facts(Fact.class);

        RunEnd end = bench.regrade(NOTHING_NEW);

        assertThat(end.modelCalls()).isZero();
        assertThat(bench.keyword.asked()).isEqualTo(1);
        assertThat(bench.store.facts(Fact.class)).isEqualTo(before);
    }

    @Test
    void a_criterion_that_means_something_else_is_graded_anew_and_the_worker_is_not_called() throws Exception {
        bench.run("scripted:good");
        bench.suite(Workbench.task("t", "splendid"));

        RunEnd end = bench.regrade(suite(false));

        assertThat(bench.provider.calls()).isEqualTo(1);
        assertThat(end.modelCalls()).isZero();
        assertThat(bench.onlyCell().complete()).isFalse();
        assertThat(bench.onlyCell().revision()).isEqualTo(1);
        assertThat(end.notes()).contains("1 verdicts were asked for; 1 cells changed.");
    }

    @Test
    void a_criterion_that_only_counts_differently_keeps_its_verdict() throws Exception {
        bench.provider.follow((n, p) -> "poor");
        bench.run("scripted:good");
        bench.suite(optional("fine"));

        bench.regrade(suite(false));

        assertThat(bench.keyword.asked()).isEqualTo(1);
        assertThat(bench.onlyCell().complete()).isTrue();
    }

    @Test
    void another_profile_assesses_the_same_verdicts_anew() throws Exception {
        bench.suite(optional("fine")).provider.follow((n, p) -> "poor");
        bench.run("scripted:good");
        assertThat(bench.onlyCell().complete()).isTrue();

        bench.regrade(profile(ScoringProfile.STRICT));

        assertThat(bench.keyword.asked()).isEqualTo(1);
        assertThat(bench.onlyCell().complete()).isFalse();
        assertThat(bench.store.assessments("r", bench.onlyCell().cell())).singleElement()
                .matches(a -> a.revision() == 1 && a.profile().startsWith("strict"));
    }

    private static RegradeRequest profile(ScoringProfile profile) {
        return new RegradeRequest(List.of(), Optional.empty(), Optional.of(profile), false);
    }

    private static RegradeRequest grader(String name) {
        GraderChoice choice = new GraderChoice(name, Settings.EMPTY.with("word", "fine"));
        return new RegradeRequest(List.of(), Optional.of(new GradingPlan(List.of(choice))), Optional.empty(), false);
    }

    private Plan plan() {
        return bench.texts.plan(bench.store.run("r").orElseThrow().plan());
    }

    @Test
    void another_profile_stays_for_the_next_regrade_and_for_resume() throws Exception {
        bench.suite(optional("fine")).provider.follow((n, p) -> "poor");
        bench.run("scripted:good");

        bench.regrade(profile(ScoringProfile.STRICT));
        bench.regrade(NOTHING_NEW);
        bench.resume();

        assertThat(plan().profile()).isEqualTo(ScoringProfile.STRICT);
        assertThat(bench.onlyCell().complete()).isFalse();
        assertThat(bench.onlyCell().revision()).as("it was assessed anew once").isEqualTo(1);
    }

    @Test
    void a_cell_that_resume_works_on_is_assessed_by_the_profile_of_the_last_regrade() throws Exception {
        bench.suite(optional("fine")).provider.follow((n, p) -> {
            throw new assay.core.spi.model.ModelFailure.Unauthorized("no key", null);
        });
        bench.run("scripted:good");
        bench.regrade(profile(ScoringProfile.STRICT));
        bench.provider.follow((n, p) -> "poor");

        bench.resume();

        assertThat(bench.onlyCell().complete()).isFalse();
        assertThat(bench.store.assessments("r", bench.onlyCell().cell())).singleElement().matches(a -> a.profile().startsWith("strict"));
    }

    @Test
    void the_plan_of_old_stays_in_the_store_beside_the_new_one() throws Exception {
        bench.run("scripted:good");
        Fact.Run old = bench.store.run("r").orElseThrow();

        bench.regrade(profile(ScoringProfile.STRICT));

        Fact.Run now = bench.store.run("r").orElseThrow();
        assertThat(bench.store.facts(Fact.Run.class)).containsExactly(old, now);
        assertThat(now.revision()).isEqualTo(1);
        assertThat(now.at()).as("the run started when it started").isEqualTo(old.at());
        assertThat(bench.store.runs()).containsExactly(now);
    }

    @Test
    void another_rubric_stays_for_the_next_regrade_and_its_old_text_in_the_store() throws Exception {
        bench.suite(Workbench.task("t", "fine"), Workbench.task("u", "fine"));
        bench.run("scripted:good");
        bench.suite(Workbench.task("t", "splendid"), Workbench.task("u", "fine"));

        bench.regrade(suite(false));
        RunEnd end = bench.regrade(NOTHING_NEW);

        assertThat(end.notes()).contains("0 verdicts were asked for; 0 cells changed.");
        assertThat(bench.cells()).extracting(Fact.CellEnded::complete).containsExactly(false, true);
        assertThat(bench.store.facts(Fact.TaskText.class)).extracting(f -> f.id() + f.revision()).containsExactly("t0", "u0", "t1");
    }

    @Test
    void another_rubric_leaves_what_the_worker_saw_as_it_was() throws Exception {
        bench.run("scripted:good");
        String shown = bench.texts.task(bench.store.task("r", 0).orElseThrow().text(), bench.store::blob).brief().instructions();
        bench.suite(TaskBuilder.task("t").instructions("something else").criterion("has-it", "keyword", Settings.EMPTY.with("word", "splendid")).build());

        bench.regrade(suite(false));

        Task now = bench.texts.task(bench.store.task("r", 0).orElseThrow().text(), bench.store::blob);
        assertThat(now.brief().instructions()).isEqualTo(shown);
        assertThat(now.rubric().leaves().get(0).grader().orElseThrow().with().text("word")).contains("splendid");
    }

    @Test
    void graders_that_are_added_stay_for_the_next_regrade() throws Exception {
        bench.run("scripted:good");
        bench.graders.put("second", new KeywordGrader(), Map.of("assay.grader.kind", "RULE"));

        bench.regrade(grader("second"));
        RunEnd end = bench.regrade(NOTHING_NEW);

        assertThat(end.notes()).contains("0 verdicts were asked for; 0 cells changed.");
        assertThat(plan().grading().added()).extracting(GraderChoice::grader).containsExactly("second");
    }

    @Test
    void a_grader_that_nobody_provides_is_refused_and_the_plan_stays() throws Exception {
        bench.run("scripted:good");
        List<Fact> before = bench.store.facts(Fact.class);

        assertThatThrownBy(() -> bench.regrade(grader("secnd"))).isInstanceOf(UserError.class)
                .hasMessageContaining("No installed bundle provides the grader \"secnd\".");

        assertThat(bench.store.facts(Fact.class)).isEqualTo(before);
    }

    @Test
    void another_build_of_a_grader_is_asked_again() throws Exception {
        bench.run("scripted:good");
        bench.graders.rebuild("keyword", bench.keyword, "sha-of-another-build");

        bench.regrade(NOTHING_NEW);

        assertThat(bench.keyword.asked()).isEqualTo(2);
        assertThat(bench.onlyCell().revision()).as("it said the same").isZero();
    }

    @Test
    void a_grader_with_a_fingerprint_of_its_own_is_not_asked_again_for_another_build() throws Exception {
        Fingerprinted grader = new Fingerprinted();
        bench.graders.put("keyword", grader, Map.of());
        bench.run("scripted:good");
        bench.graders.rebuild("keyword", grader, "sha-of-another-build");

        bench.regrade(NOTHING_NEW);

        assertThat(grader.asked).isEqualTo(1);
    }

    private static final class Fingerprinted implements Grader {
        private int asked;

        @Override
        public List<Verdict> grade(Grading work, Workshop shop) {
            asked++;
            return work.criteria().stream().<Verdict>map(c -> new Verdict.Graded(c.id(), new Rater(RaterKind.JUDGE, "j"), true, 1, Grounds.NONE)).toList();
        }

        @Override
        public Optional<String> fingerprint(Criterion criterion) {
            return Optional.of("prompt 1, model x");
        }
    }

    @Test
    void a_grader_that_is_added_is_asked_and_the_others_are_not() throws Exception {
        bench.run("scripted:good");
        KeywordGrader second = new KeywordGrader();
        bench.graders.put("second", second, Map.of("assay.grader.kind", "RULE"));

        bench.regrade(grader("second"));

        assertThat(bench.keyword.asked()).isEqualTo(1);
        assertThat(second.asked()).isEqualTo(1);
    }

    @Test
    void every_turn_is_graded_anew_and_superseded_feedback_is_counted() throws Exception {
        bench.schedule = new Schedule(1, 1, 1, 7);
        bench.provider.follow((n, p) -> n == 1 ? "poor" : "fine");
        bench.run("scripted:good");
        bench.suite(Workbench.task("t", "poor"));

        RunEnd end = bench.regrade(suite(false));

        assertThat(bench.onlyCell().turn()).as("the first complete turn counts").isZero();
        assertThat(bench.onlyCell().complete()).isTrue();
        assertThat(end.notes()).anyMatch(n -> n.startsWith("1 turns were taken on feedback"));
    }

    @Test
    void further_turns_are_paid_for_only_when_the_user_says_so() throws Exception {
        bench.schedule = new Schedule(1, 1, 1, 7);
        bench.run("scripted:good");
        bench.suite(Workbench.task("t", "splendid"));
        bench.regrade(suite(false));
        assertThat(bench.provider.calls()).isEqualTo(1);
        bench.provider.follow((n, p) -> "splendid");

        RunEnd end = bench.regrade(suite(true));

        assertThat(end.modelCalls()).isEqualTo(1);
        assertThat(bench.onlyCell().complete()).isTrue();
        assertThat(bench.onlyCell().turn()).isEqualTo(1);
    }

    @Test
    void what_a_worker_failed_to_do_stays_as_it_was() throws Exception {
        bench.provider.follow((n, p) -> {
            throw new assay.core.spi.model.ModelFailure.Refused("no", null);
        });
        bench.run("scripted:good");

        bench.regrade(profile(ScoringProfile.STRICT));

        assertThat(bench.onlyCell().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(bench.onlyCell().revision()).isZero();
    }

    @Test
    void cells_that_have_not_ended_are_left_to_resume() throws Exception {
        bench.suite(Workbench.task("t", "fine"), Workbench.task("u", "fine"));
        bench.schedule = new Schedule(1, 0, 1, 7);
        bench.store.failingWhen(f -> f.stream().anyMatch(x -> x instanceof Fact.CellEnded e && e.cell().task() == 1), new assay.core.problem.Resumable("full", null));
        bench.run("scripted:good");
        bench.store.mended();

        bench.regrade(NOTHING_NEW);

        assertThat(bench.cells()).hasSize(1);
    }
}

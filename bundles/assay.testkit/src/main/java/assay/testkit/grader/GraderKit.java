// SPDX-License-Identifier: Apache-2.0
package assay.testkit.grader;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.grading.RaterKind;
import assay.core.grading.Verdict;
import assay.core.problem.Problem;
import assay.core.problem.Problems;
import assay.core.spi.grader.Grader;
import assay.core.spi.grader.Grading;
import assay.core.spi.workshop.Workshop;
import assay.core.task.Criterion;
import assay.core.task.Task;
import assay.core.work.Submission;
import assay.testkit.fakes.FakeGrading;
import assay.testkit.fakes.FakeWorkshop;
import assay.testkit.fakes.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The contract of a grader. A plugin's test extends it and says which grader and which tasks. */
public abstract class GraderKit {
    private static final int SHORT = 2_000;

    /** The grader under test, the same one or a new one at each call. */
    protected abstract Grader grader();

    /** The name under which it registers. */
    protected abstract String name();

    /** The kind that it registers with. */
    protected abstract RaterKind kind();

    /** A task of several criteria, all for this grader, with settings that check finds nothing wrong with. */
    protected abstract Task task();

    /** The same, with something wrong in the settings of the first criterion. */
    protected abstract Task badTask();

    /** A submission that meets every criterion of the task. */
    protected abstract Submission good();

    /** A submission that meets none. */
    protected abstract Submission bad();

    /** A workshop with what the grader needs, such as a judge that answers. */
    protected Workshop workshop() {
        return FakeWorkshop.withoutModel();
    }

    @Test
    void every_criterion_asked_for_gets_a_verdict_and_no_other_one_does() throws Exception {
        List<Verdict> verdicts = grade(task(), good());

        assertThat(verdicts).extracting(Verdict::criterion).hasSameElementsAs(ids(task()));
    }

    @Test
    void only_the_criteria_asked_for_are_graded() throws Exception {
        Criterion last = task().rubric().leaves().getLast();
        Grading one = new FakeGrading(task(), List.of(last), good(), List.of(), 42);

        assertThat(grader().grade(one, workshop())).extracting(Verdict::criterion).containsOnly(last.id());
    }

    @Test
    void verdicts_name_the_grader_and_its_kind() throws Exception {
        assertThat(grade(task(), good())).allSatisfy(v -> {
            assertThat(v.rater().name()).startsWith(name());
            assertThat(v.rater().kind()).isEqualTo(kind());
        });
    }

    @Test
    void a_good_submission_meets_every_criterion() throws Exception {
        assertThat(grade(task(), good())).allSatisfy(v -> assertThat(graded(v).met()).as(v.toString()).isTrue());
    }

    @Test
    void a_bad_submission_meets_none_and_hears_why() throws Exception {
        assertThat(grade(task(), bad())).allSatisfy(v -> {
            assertThat(graded(v).met()).as(v.toString()).isFalse();
            assertThat(v.grounds().reason()).isNotBlank().hasSizeLessThan(SHORT);
        });
    }

    @Test
    void an_empty_submission_meets_none() throws Exception {
        assertThat(grade(task(), Submission.of(""))).allSatisfy(v -> assertThat(graded(v).met()).as(v.toString()).isFalse());
    }

    @Test
    void ratings_stay_on_the_scale_of_their_criterion() throws Exception {
        for (Verdict v : grade(task(), good())) {
            var scale = task().rubric().find(v.criterion()).orElseThrow().weighing().scale();
            assertThat(graded(v).rating()).isBetween(scale.min(), scale.max());
        }
    }

    @Test
    void the_same_grading_gives_the_same_verdicts() throws Exception {
        assertThat(grade(task(), good())).isEqualTo(grade(task(), good()));
    }

    @Test
    void several_threads_get_the_same_verdicts() throws Exception {
        Grader shared = grader();
        Task task = task();
        Submission good = good();

        List<List<Verdict>> all = Threads.together(() -> shared.grade(FakeGrading.of(task, good), workshop()));

        assertThat(all).allSatisfy(verdicts -> assertThat(verdicts).isEqualTo(all.get(0)));
    }

    @Test
    void grading_ends_when_it_is_interrupted() throws Exception {
        Grader shared = grader();
        Task task = task();
        Submission good = good();

        assertThat(Threads.endsWhenInterrupted(() -> {
            while (true) shared.grade(FakeGrading.of(task, good), workshop());
        })).isTrue();
    }

    @Test
    void check_finds_nothing_in_good_settings() {
        assertThat(problems(task())).isEmpty();
    }

    @Test
    void check_names_the_task_and_the_criterion_with_bad_settings() {
        String criterion = badTask().rubric().leaves().get(0).id();

        assertThat(problems(badTask())).isNotEmpty()
                .allSatisfy(p -> assertThat(p.toString()).contains(badTask().id()).contains(criterion).hasSizeLessThan(SHORT));
    }

    @TestFactory
    Stream<DynamicTest> odd_submissions_get_a_verdict_each() {
        return Odd.submissions().entrySet().stream().map(odd -> DynamicTest.dynamicTest(odd.getKey(),
                () -> assertThat(grade(task(), odd.getValue())).extracting(Verdict::criterion).containsAll(ids(task()))));
    }

    private List<Verdict> grade(Task task, Submission submission) throws Exception {
        return grader().grade(FakeGrading.of(task, submission), workshop());
    }

    private List<Problem> problems(Task task) {
        Problems problems = new Problems();
        new ArrayList<>(task.rubric().leaves()).forEach(c -> grader().check(c, task, problems));
        return problems.all();
    }

    private static Verdict.Graded graded(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Graded.class);
        return (Verdict.Graded) verdict;
    }

    private static List<String> ids(Task task) {
        return task.rubric().leaves().stream().map(Criterion::id).toList();
    }
}

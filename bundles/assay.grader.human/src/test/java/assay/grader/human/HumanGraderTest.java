// SPDX-License-Identifier: Apache-2.0
package assay.grader.human;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.grading.RaterKind;
import assay.core.grading.Verdict;
import assay.core.problem.Problems;
import assay.core.run.CellId;
import assay.core.run.Stamp;
import assay.core.run.TurnId;
import assay.core.settings.Settings;
import assay.core.spi.desk.Desk;
import assay.core.spi.desk.Expert;
import assay.core.spi.desk.Mark;
import assay.core.spi.grader.Grading;
import assay.core.spi.store.RunStore;
import assay.core.spi.workshop.Workshop;
import assay.core.task.Criterion;
import assay.core.task.Task;
import assay.core.work.Submission;
import assay.core.work.Turn;
import assay.desk.queue.StoredDesk;
import assay.suite.text.JsonTexts;
import assay.testkit.engine.MemoryRunStore;
import assay.testkit.fakes.FakeWorkshop;
import assay.testkit.fakes.TaskBuilder;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HumanGraderTest {
    private static final TurnId AT = new TurnId("r", new CellId(0, 0, 0), 0);
    private static final Task TASK = TaskBuilder.task("t").criterion("figures", "human", Settings.EMPTY.with("n", 2))
            .criterion("tone", "human", Settings.EMPTY.with("n", 2)).criterion("law", "human", Settings.EMPTY.with("fields", "tax|law")).build();

    private final RunStore store = new MemoryRunStore();
    private final Desk desk = new StoredDesk(store, new JsonTexts(), Clock.systemUTC(), Duration.ofMinutes(60), Duration.ofSeconds(120), () -> new Stamp("desk", "assay.desk", "1", ""));
    private final HumanGrader grader = new HumanGrader(s -> desk);

    /** A grading of the stored submission. */
    private record Filed(Task task, List<Criterion> criteria, Submission submission, List<Turn> earlier, long seed) implements Grading {
        @Override
        public Optional<TurnId> at() {
            return Optional.of(AT);
        }
    }

    private List<Verdict> graded() {
        Workshop plain = FakeWorkshop.withoutModel();
        Workshop shop = (Workshop) Proxy.newProxyInstance(Workshop.class.getClassLoader(), new Class<?>[] {Workshop.class},
                (p, m, args) -> m.getName().equals("store") ? Optional.of(store) : m.invoke(plain, args));
        return grader.grade(new Filed(TASK, TASK.rubric().leaves(), Submission.of("answer"), List.of(), 1), shop);
    }

    private String item(String... fields) {
        return desk.items().stream().filter(i -> i.filing().fields().equals(List.of(fields))).findFirst().orElseThrow().id();
    }

    /** Items can be shown only of a stored run; here one is reserved without being looked at. */
    private void reserve(String expert) {
        desk.enroll(new Expert(expert, List.of(), false));
        try {
            desk.next(expert);
        } catch (IllegalStateException shown) {
            assertThat(shown).hasMessageContaining("has no task");
        }
    }

    private void say(String expert, Mark... marks) {
        desk.submit(item(), expert, List.of(marks), Duration.ofMinutes(3));
    }

    @Test
    void it_answers_pending_and_lays_one_item_on_the_desk_for_each_set_of_fields() {
        assertThat(graded()).hasSize(3).allMatch(Verdict.Pending.class::isInstance);
        graded();

        assertThat(desk.items()).extracting(i -> i.filing().raters() + " " + i.filing().fields()).containsExactly("2 []", "1 [law, tax]");
    }

    @Test
    void it_answers_when_as_many_have_graded_as_were_asked_for_and_not_before() {
        graded();
        reserve("anna");
        reserve("ben");

        say("anna", Mark.of("figures", Mark.Said.MET), Mark.of("tone", Mark.Said.UNSURE));
        assertThat(graded()).allMatch(Verdict.Pending.class::isInstance);
        say("ben", Mark.of("figures", Mark.Said.MET), Mark.of("tone", Mark.Said.MET));

        assertThat(graded()).extracting(v -> v.criterion() + " " + v.rater().name() + " " + v.status()).containsExactly(
                "figures anna graded", "figures ben graded", "tone anna abstained", "tone ben graded", "law human pending");
        assertThat(graded()).allMatch(v -> v.rater().kind() == RaterKind.HUMAN);
    }

    @Test
    void what_is_wrong_with_its_settings_is_told_by_name() {
        Task wrong = TaskBuilder.task("t").criterion("a", "human", Settings.EMPTY.with("n", 0)).criterion("b", "human", Settings.EMPTY.with("raters", 2)).build();
        Problems problems = new Problems();

        wrong.rubric().leaves().forEach(c -> grader.check(c, wrong, problems));

        assertThat(problems.all()).extracting(p -> p.toString()).anyMatch(p -> p.contains("\"n\" is 0")).anyMatch(p -> p.contains("no setting \"raters\""));
    }
}

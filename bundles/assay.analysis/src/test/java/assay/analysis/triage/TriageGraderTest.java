// SPDX-License-Identifier: Apache-2.0
package assay.analysis.triage;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.grading.Grounds;
import assay.core.grading.Rater;
import assay.core.grading.RaterKind;
import assay.core.grading.Verdict;
import assay.core.problem.Problems;
import assay.core.run.CellId;
import assay.core.run.Stamp;
import assay.core.run.TurnId;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.desk.Desk;
import assay.core.spi.desk.Expert;
import assay.core.spi.desk.Mark;
import assay.core.spi.grader.Grading;
import assay.core.spi.store.RunStore;
import assay.core.spi.suite.Texts;
import assay.core.spi.workshop.Workshop;
import assay.core.task.Criterion;
import assay.core.task.Task;
import assay.core.work.Spent;
import assay.core.work.Submission;
import assay.core.work.Turn;
import assay.desk.queue.StoredDesk;
import assay.suite.text.JsonTexts;
import assay.testkit.engine.FakeLending;
import assay.testkit.engine.MemoryRunStore;
import assay.testkit.fakes.FakeWorkshop;
import assay.testkit.fakes.TaskBuilder;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TriageGraderTest {
    private static final TurnId AT = new TurnId("r", new CellId(0, 0, 0), 0);

    private final RunStore store = new MemoryRunStore();
    private final Texts texts = new JsonTexts();
    private final Desk desk = new StoredDesk(store, texts, Clock.systemUTC(), Duration.ofMinutes(60), Duration.ofMinutes(10), () -> new Stamp("desk", "assay.desk", "1", ""));
    private final TriageGrader grader = new TriageGrader(s -> desk, texts, new JudgementReader(texts, new FakeLending(), List::of));
    private final List<Verdict> judges = new ArrayList<>();

    /** A grading of the stored submission. */
    private record Heard(Task task, List<Criterion> criteria, Submission submission, List<Turn> earlier, long seed, List<Verdict> said) implements Grading {
        @Override
        public Optional<TurnId> at() {
            return Optional.of(AT);
        }
    }

    private static Settings with(String audit, int leastLabels) {
        return Settings.EMPTY.with("threshold", Setting.of(new BigDecimal("0.8"))).with("audit", Setting.of(new BigDecimal(audit))).with("least-labels", leastLabels);
    }

    private static Task task(Settings with) {
        return TaskBuilder.task("t").criterion("sure", "triage", with).criterion("unsure", "triage", with).criterion("alone", "triage", with).build();
    }

    private void judge(String name, String criterion, double sure) {
        judges.add(new Verdict.Graded(criterion, new Rater(RaterKind.JUDGE, name), true, 1, new Grounds("", "", OptionalDouble.of(sure), Spent.NOTHING)));
    }

    private List<Verdict> graded(Settings with) throws InterruptedException {
        Workshop plain = FakeWorkshop.withoutModel();
        Workshop shop = (Workshop) Proxy.newProxyInstance(Workshop.class.getClassLoader(), new Class<?>[] {Workshop.class},
                (p, m, args) -> m.getName().equals("store") ? Optional.of(store) : m.invoke(plain, args));
        Task task = task(with);
        return grader.grade(new Heard(task, task.rubric().leaves(), Submission.of("answer"), List.of(), 1, List.copyOf(judges)), shop);
    }

    private static List<String> told(List<Verdict> verdicts) {
        return verdicts.stream().map(v -> v.criterion() + " " + v.rater().name() + " " + v.status() + " " + v.grounds().reason()).toList();
    }

    /** Items can be shown only of a stored run; here one is reserved without being looked at. */
    private void answer(String expert, Mark... marks) {
        desk.enroll(new Expert(expert, List.of(), false));
        try {
            desk.next(expert);
        } catch (IllegalStateException shown) {
            assertThat(shown).hasMessageContaining("has no task");
        }
        desk.submit(desk.items().get(0).id(), expert, List.of(marks), Duration.ofMinutes(3));
    }

    @Test
    void what_the_judge_is_not_sure_of_waits_for_people_and_their_word_is_given() throws InterruptedException {
        judge("judge:m", "sure", 0.9);
        judge("judge:m", "unsure", 0.6);

        assertThat(told(graded(with("0", 0)))).containsExactly("sure triage abstained the judge is accepted", "unsure triage pending below threshold",
                "alone triage abstained no judge looks at it");
        assertThat(desk.items()).singleElement().satisfies(i -> assertThat(i.filing().questions()).extracting(q -> q.criterion()).containsExactly("unsure"));
        answer("anna", new Mark("unsure", Mark.Said.NOT_MET, OptionalDouble.empty(), "line 2", "Mend it."));

        assertThat(told(graded(with("0", 0)))).containsExactly("unsure anna graded line 2", "sure triage abstained the judge is accepted", "alone triage abstained no judge looks at it");
        assertThat(new RoutingBook(store, texts).routings("r")).singleElement().satisfies(s -> assertThat(s.needText("judge")).isEqualTo("judge:m"));
    }

    @Test
    void what_is_drawn_for_the_audit_stays_accepted_while_people_look() throws InterruptedException {
        judge("judge:m", "sure", 0.9);

        assertThat(told(graded(with("1", 0)))).first().isEqualTo("sure triage abstained the judge is accepted");

        assertThat(desk.items()).singleElement().satisfies(i -> assertThat(i.filing().questions()).extracting(q -> q.criterion()).containsExactly("sure"));
    }

    @Test
    void a_judge_that_nobody_looked_at_broke_or_is_one_of_several_decides_nothing() throws InterruptedException {
        judge("judge:m", "sure", 0.9);
        assertThat(told(graded(with("0", 20)))).first().isEqualTo("sure triage pending not calibrated");

        judge("judge:other", "sure", 0.9);
        judges.add(new Verdict.GraderFailed("unsure", new Rater(RaterKind.JUDGE, "judge:m"), Grounds.because("no answer")));

        assertThat(told(graded(with("0", 0)))).containsExactly("sure triage pending several judges, and none is named", "unsure triage pending the judge gave no verdict",
                "alone triage abstained no judge looks at it");
        assertThat(told(graded(with("0", 0).with("judge", "judge:m")))).first().isEqualTo("sure triage abstained the judge is accepted");
    }

    @Test
    void what_is_wrong_with_its_settings_is_told_by_name() {
        Task wrong = TaskBuilder.task("t").criterion("a", "triage", with("2", 0)).criterion("b", "triage", Settings.EMPTY.with("treshold", "0.9")).build();
        Problems problems = new Problems();

        wrong.rubric().leaves().forEach(c -> grader.check(c, wrong, problems));

        assertThat(problems.all()).extracting(Object::toString).anyMatch(p -> p.contains("\"audit\" is 2")).anyMatch(p -> p.contains("\"treshold\""));
    }
}

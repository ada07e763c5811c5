// SPDX-License-Identifier: Apache-2.0
package assay.desk;

import assay.core.content.Blob;
import assay.core.content.Digest;
import assay.core.grading.GradingPlan;
import assay.core.grading.ScoringProfile;
import assay.core.run.CellId;
import assay.core.run.Limits;
import assay.core.run.Plan;
import assay.core.run.Schedule;
import assay.core.run.Stamp;
import assay.core.run.SuiteRef;
import assay.core.run.TurnId;
import assay.core.settings.Settings;
import assay.core.spi.desk.Expert;
import assay.core.spi.desk.Filing;
import assay.core.spi.desk.Mark;
import assay.core.spi.desk.Question;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.suite.Texts;
import assay.core.task.Brief;
import assay.core.task.Criterion;
import assay.core.task.GraderChoice;
import assay.core.task.Importance;
import assay.core.task.Rubric;
import assay.core.task.Scale;
import assay.core.task.Task;
import assay.core.work.ModelName;
import assay.core.work.Spent;
import assay.core.work.Submission;
import assay.core.work.Worker;
import assay.desk.queue.StoredDesk;
import assay.suite.text.JsonTexts;
import assay.testkit.engine.MemoryRunStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A store with a run of one worker over some tasks, and a desk over it whose clock the test moves. */
public class DeskCase {
    public static final Stamp STAMP = new Stamp("desk", "assay.desk", "0.1.0", "ab".repeat(32));
    public static final String RUN = "r";

    protected final RunStore store = new MemoryRunStore();
    protected final Texts texts = new JsonTexts();
    protected final Moving clock = new Moving();
    protected final StoredDesk desk = desk();

    /** A clock that stands until it is moved. */
    public static final class Moving extends Clock {
        private Instant now = Instant.parse("2026-03-01T10:00:00Z");

        public void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Another desk of the same store, as another process or command has it. */
    protected final StoredDesk desk() {
        return new StoredDesk(store, texts, clock, Duration.ofMinutes(60), Duration.ofSeconds(120), () -> STAMP);
    }

    protected final void run(int tasks, String text, Blob... files) {
        Worker worker = Worker.withModel("single", new ModelName("acme", "wonder-7b"), Settings.EMPTY);
        Plan plan = new Plan(List.of(new SuiteRef("s", "1", "S", "ab".repeat(32), tasks)), List.of(worker), new Schedule(1, 0, 1, 1), Limits.DEFAULT,
                GradingPlan.DEFAULTS, ScoringProfile.UPBENCH, List.of());
        store.append(new Fact.Run(RUN, texts.plan(plan), clock.instant(), List.of(STAMP)));
        for (int i = 0; i < tasks; i++) {
            Task task = new Task("task-" + i, new Brief("Title", "Compare Llama with a camel."), new Rubric(List.of(
                    new Criterion("figures", "Every figure agrees", Importance.CRITICAL, new GraderChoice("human", Settings.EMPTY)))));
            String json = texts.task(task);
            store.append(new Fact.TaskText(RUN, i, task.id(), digest(json), json),
                    new Fact.Handed(RUN, new CellId(i, 0, 0), 0, digest("a" + i), new Submission(text, List.of(files), Spent.NOTHING), Optional.empty(), STAMP,
                            clock.instant()));
        }
    }

    public static Digest digest(String of) {
        return Digest.of(of.getBytes(StandardCharsets.UTF_8));
    }

    public static Question question(String id, Importance importance) {
        return new Question(id, "Criterion " + id, importance, Scale.BINARY, Optional.empty(), digest(id));
    }

    public static TurnId turn(int task) {
        return new TurnId(RUN, new CellId(task, 0, 0), 0);
    }

    protected static Filing filing(int task, int raters, String... fields) {
        return new Filing(turn(task), "task-" + task, List.of(question("figures", Importance.CRITICAL)), raters, List.of(fields), "grading", Optional.empty());
    }

    protected final void experts(String... names) {
        for (String n : names) desk.enroll(new Expert(n, List.of(), n.startsWith("judge")));
    }

    public static Mark met(String criterion) {
        return Mark.of(criterion, Mark.Said.MET);
    }

    public static Mark notMet(String criterion, String fix) {
        return new Mark(criterion, Mark.Said.NOT_MET, OptionalDouble.empty(), "line 3", fix);
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.analysis.stored;

import assay.core.content.Digest;
import assay.core.grading.Assessment;
import assay.core.grading.GradingPlan;
import assay.core.grading.Grounds;
import assay.core.grading.Rater;
import assay.core.grading.RaterKind;
import assay.core.grading.ScoringProfile;
import assay.core.grading.Verdict;
import assay.core.money.Money;
import assay.core.run.CellId;
import assay.core.run.Limits;
import assay.core.run.Plan;
import assay.core.run.RunRates;
import assay.core.run.Schedule;
import assay.core.run.Stamp;
import assay.core.run.SuiteRef;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.store.Fact;
import assay.core.task.Annotations;
import assay.core.task.Criterion;
import assay.core.task.Importance;
import assay.core.task.Price;
import assay.core.task.Task;
import assay.core.task.Weighing;
import assay.core.task.Worth;
import assay.core.work.Outcome;
import assay.core.work.Spent;
import assay.core.work.Usage;
import assay.core.work.Worker;
import assay.testkit.engine.MemoryRunStore;
import assay.testkit.engine.MemoryTexts;
import assay.testkit.fakes.TaskBuilder;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A run "r" of one worker in memory, with what raters said of it: criterion "sums" of every task, and "client", a client verdict. */
public final class RatedRun {
    public static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final Stamp BY = new Stamp("judge", "assay.grader.judge", "0.1.0", "ab".repeat(32));

    public final MemoryRunStore store = new MemoryRunStore();
    public final MemoryTexts texts = new MemoryTexts();
    private int seconds;

    public RatedRun(int tasks) {
        RunRates rates = new RunRates(Settings.EMPTY.with("loss", Settings.EMPTY.with("share", Setting.of(new BigDecimal("1.5")))), 0);
        Plan plan = new Plan(List.of(new SuiteRef("s", "1", "S", "ab".repeat(32), tasks)), List.of(Worker.modelFree("baseline", "lead")), new Schedule(1, 0, 1, 1),
                Limits.DEFAULT, GradingPlan.DEFAULTS, ScoringProfile.UPBENCH, List.of(), rates);
        store.append(new Fact.Run("r", texts.plan(plan), AT, List.of(BY)));
        for (int t = 0; t < tasks; t++) {
            Task built = TaskBuilder.task("t" + t).criterion("sums", "people", Settings.EMPTY).criterion(new Criterion("client", "Beside the reference: 1 worse, 2 as good, 3 better",
                    Importance.CRITICAL, Optional.empty(), Weighing.on(ClientVerdicts.SCALE), Annotations.NONE)).build();
            Task task = new Task(built.id(), built.brief(), built.rubric(), built.key(), Worth.of(Price.fixedUsd("40")), built.labels(), built.background());
            store.append(new Fact.TaskText("r", t, task.id(), digest("t" + t), texts.task(task)));
        }
    }

    private static Digest digest(String of) {
        return Digest.of(of.getBytes(StandardCharsets.UTF_8));
    }

    public Opinions opinions() {
        return new Opinions(l -> store, texts);
    }

    /** @param usd that it cost; empty where nobody knows */
    public RatedRun says(RaterKind kind, String rater, int task, boolean met, String usd) {
        return rated(kind, rater, task, "sums", met, met ? 1 : 0, usd);
    }

    public RatedRun client(RaterKind kind, String rater, int task, double rating) {
        return rated(kind, rater, task, "client", rating >= 2, rating, "");
    }

    /** A verdict that broke and cost something all the same. */
    public RatedRun breaks(String judge, int task, String usd) {
        return add(judge, task, new Verdict.GraderFailed("sums", new Rater(RaterKind.JUDGE, judge), grounds(usd)));
    }

    private RatedRun rated(RaterKind kind, String rater, int task, String criterion, boolean met, double rating, String usd) {
        return add(rater, task, new Verdict.Graded(criterion, new Rater(kind, rater), met, rating, grounds(usd)));
    }

    private static Grounds grounds(String usd) {
        Optional<Money> cost = usd.isEmpty() ? Optional.empty() : Optional.of(Money.usd(usd));
        return new Grounds("", "", OptionalDouble.empty(), new Spent(Usage.NONE, cost, Duration.ZERO, Duration.ZERO));
    }

    private RatedRun add(String rater, int task, Verdict verdict) {
        store.append(new Fact.Rated("r", new CellId(task, 0, 0), 0, digest("k" + rater), rater, verdict, BY, AT.plusSeconds(seconds++)));
        return this;
    }

    /** How a cell stood so many days after the first. */
    public RatedRun ended(int task, int revision, Outcome outcome, Assessment.Completion completion, int days) {
        Assessment a = new Assessment(completion, OptionalDouble.of(0.5), List.of(), List.of("sums"), completion == Assessment.Completion.COMPLETE ? List.of() : List.of("sums"));
        store.append(new Fact.CellEnded("r", new CellId(task, 0, 0), revision, outcome, 0, Optional.of(a), Spent.NOTHING, "", AT.plus(Duration.ofDays(days))));
        return this;
    }
}

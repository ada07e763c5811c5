// SPDX-License-Identifier: Apache-2.0
package assay.testkit.report;

import assay.core.economy.Posting;
import assay.core.grading.GradingPlan;
import assay.core.grading.ScoringProfile;
import assay.core.money.Money;
import assay.core.report.AttemptScore;
import assay.core.report.CellLine;
import assay.core.report.Contrast;
import assay.core.report.CriterionScore;
import assay.core.report.Estimate;
import assay.core.report.Failures;
import assay.core.report.MoneyLine;
import assay.core.report.RankRange;
import assay.core.report.PriceSum;
import assay.core.report.Report;
import assay.core.report.Score;
import assay.core.report.Slice;
import assay.core.report.Timing;
import assay.core.report.TurnScore;
import assay.core.run.CellId;
import assay.core.run.Limits;
import assay.core.run.Plan;
import assay.core.run.PolicyChoice;
import assay.core.run.Schedule;
import assay.core.run.Stamp;
import assay.core.run.SuiteRef;
import assay.core.settings.Settings;
import assay.core.task.Price;
import assay.core.task.Task;
import assay.core.work.ModelName;
import assay.core.work.Outcome;
import assay.core.work.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Reports to try a format on. The figures are made up; the shapes are those of real runs. */
public final class SampleReport {
    private static final List<Worker> WORKERS = List.of(model("claude-sonnet-4"), model("gpt-5"), model("gemini-2.5-pro"),
            Worker.modelFree("baseline", "lead"), Worker.modelFree("reference", "all"));
    private static final double[] RATES = {0.58, 0.44, 0.36, 0.08, 1};
    private static final int TASKS = 36;
    private static final List<String> POLICIES = List.of("payout", "fallback", "try-n", "automation", "collaboration");
    private static final List<String> TITLES = List.of("Summarise a churn report for the board", "Reconcile two bank statements",
            "Translate a safety notice", "Check a lease against the term sheet", "Structure product listings", "Review a landing page");

    private SampleReport() {}

    /** Five workers on 36 tasks, one of which saw the reference; every kind of outcome occurs. */
    public static FakeReport typical() {
        return new FakeReport("brisk-otter", SampleCells.STARTED, plan(), plugins(), board(TASKS, 1), List.of(label(4)), contrasts(), slices(),
                criteria(), failures(), Optional.of(Money.usd("6120")), TASKS - 2, notes(), () -> cells(TASKS).stream(), ranks(), turns(), detail());
    }

    /** A run whose plan has no cells. */
    public static FakeReport empty() {
        Plan none = new Plan(List.of(), List.of(), new Schedule(1, 0, 1, 0), Limits.DEFAULT, GradingPlan.DEFAULTS, ScoringProfile.UPBENCH, List.of());
        return new FakeReport("nothing", SampleCells.STARTED, none, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                Optional.empty(), 0, List.of("The run has no tasks."), Stream::empty, List.of(), List.of(), Report.Detail.NONE);
    }

    /** So many cells, made as they are read. */
    public static FakeReport huge(long cells) {
        Task task = SampleCells.task("same", "The same task again", "50");
        return typical().with(() -> LongStream.range(0, cells)
                .mapToObj(i -> SampleCells.assessed(new CellId(i, 0, 0), task, label(0), (int) (i % 3), "Answer " + i)));
    }

    /** Words of the task and the worker are this text. */
    public static FakeReport hostile(String text) {
        Task task = SampleCells.task("hostile", text.isBlank() ? "x" : text, "50");
        return typical().with(() -> Stream.of(SampleCells.assessed(new CellId(0, 0, 0), task, label(0), 2, text),
                SampleCells.ended(new CellId(0, 1, 0), task, label(1), Outcome.MODEL_ERROR, text))).with(List.of(text));
    }

    private static Plan plan() {
        return new Plan(List.of(new SuiteRef("starter", "1", "Starter suite", "c3".repeat(32), TASKS)), WORKERS, new Schedule(1, 2, 8, 7),
                Limits.DEFAULT, GradingPlan.DEFAULTS, ScoringProfile.UPBENCH, POLICIES.stream().map(p -> new PolicyChoice(p, Settings.EMPTY)).toList());
    }

    private static List<Stamp> plugins() {
        return List.of(new Stamp("payout", "assay.economy.payout", "0.1.0", "d4".repeat(32)), SampleCells.GRADER, SampleCells.SOLVER);
    }

    private static List<Score> board(long tasks, double harder) {
        return IntStream.range(0, WORKERS.size()).mapToObj(w -> score(w, tasks, RATES[w] == 1 ? 1 : RATES[w] * harder)).toList();
    }

    private static Score score(int w, long tasks, double rate) {
        long assessed = w == 4 ? tasks : tasks - Math.min(tasks, w);
        long complete = Math.round(assessed * rate);
        Map<Outcome, Long> outcomes = w == 1 ? Map.of(Outcome.ASSESSED, assessed - 1, Outcome.REFUSED, 1L, Outcome.MODEL_ERROR, 1L)
                : w == 2 ? Map.of(Outcome.ASSESSED, assessed, Outcome.OPEN, 2L) : w == 3 ? Map.of(Outcome.ASSESSED, assessed, Outcome.WITHHELD, 3L)
                : Map.of(Outcome.ASSESSED, assessed);
        double earned = 170.0 * complete;
        double cost = w > 2 ? 0 : tasks * (0.31 - 0.08 * w);
        List<MoneyLine> money = IntStream.range(0, POLICIES.size()).mapToObj(p -> money(p, earned, cost, rate, tasks)).toList();
        return new Score(label(w), tasks, outcomes, assessed, complete, share(complete, assessed), Optional.of(around(0.3 + rate * 0.6, 0.07, assessed)),
                dollars(cost), Optional.of(around(cost, cost * 0.1, tasks)), money,
                Optional.of(new Timing(around(14.2 - 3 * w, 2.1, assessed), 11.8, 38.4, 61.0, OptionalDouble.of(0.02), tasks)));
    }

    private static MoneyLine money(int policy, double earned, double spent, double rate, long tasks) {
        double human = 4.5 * policy * tasks;
        double paid = earned + (policy == 1 ? 80.0 * tasks : 0);
        double penalty = policy == 2 ? earned * 0.05 : 0;
        double cost = spent + human;
        List<MoneyLine.Total> totals = Stream.of(total(Posting.Kind.CLIENT_PAYMENT, paid, tasks), total(Posting.Kind.PENALTY, penalty, tasks),
                total(Posting.Kind.MODEL, spent, tasks), total(Posting.Kind.HUMAN_GRADING, human / 3, tasks),
                total(Posting.Kind.HUMAN_WORK, human - human / 3, tasks)).filter(t -> t.amount().micros() > 0).toList();
        List<MoneyLine.Figure> measures = List.of(new MoneyLine.Figure("earn-rate", around(rate * 0.9, 0.1, tasks)),
                new MoneyLine.Figure("minutes-a-task", around(60 * rate, 4, tasks), "minutes"),
                new MoneyLine.Figure("cost-a-task", around(cost / tasks, cost / tasks / 10, tasks), "USD"));
        return new MoneyLine(POLICIES.get(policy), dollars(paid - penalty), dollars(cost), Optional.of(around(paid - penalty, earned * 0.28, tasks)),
                Optional.of(around(cost, cost * 0.1, tasks)), measures,
                new MoneyLine.Books(totals, earned > 0 ? Optional.of(new MoneyLine.Tail(tasks, 0.17, earned * 0.12)) : Optional.empty()));
    }

    private static MoneyLine.Total total(Posting.Kind kind, double amount, long postings) {
        return new MoneyLine.Total(kind, dollars(amount), postings);
    }

    private static List<RankRange> ranks() {
        return List.of(new RankRange(label(0), 1, 2, List.of(label(1))), new RankRange(label(1), 1, 3, List.of(label(0), label(2))),
                new RankRange(label(2), 2, 3, List.of(label(1))), new RankRange(label(3), 4, 4, List.of()));
    }

    private static Report.Detail detail() {
        List<AttemptScore> attempts = new ArrayList<>();
        for (int w = 0; w < WORKERS.size(); w++)
            for (int k = 1; k <= 3; k++)
                attempts.add(new AttemptScore(label(w), k, TASKS, share(Math.round(TASKS * (1 - Math.pow(1 - RATES[w], k))), TASKS), share(Math.round(TASKS * Math.pow(RATES[w], k)), TASKS)));
        return new Report.Detail(List.of(new PriceSum(Price.Basis.FIXED, TASKS - 8, Money.usd("4900")), new PriceSum(Price.Basis.PREDICTED, 6, Money.usd("1220"))), attempts,
                List.of(SampleAblation.of(List.of(label(0), label(1), label(2)))));
    }

    private static List<TurnScore> turns() {
        List<TurnScore> turns = new ArrayList<>();
        for (int w = 0; w < WORKERS.size(); w++) {
            long assessed = w == 4 ? TASKS : TASKS - w;
            long last = Math.round(assessed * RATES[w]);
            for (int t = 0; t <= 2; t++) turns.add(new TurnScore(label(w), t, last * (3 + t) / 5, assessed, share(last * (3 + t) / 5, assessed)));
        }
        return turns;
    }

    private static List<Contrast> contrasts() {
        return List.of(new Contrast(label(0), label(1), new Estimate(0.14, 0.02, 0.26, 35, "Agresti-Min"), OptionalDouble.of(0.031), true),
                new Contrast(label(1), label(2), new Estimate(0.08, -0.06, 0.21, 33, "Agresti-Min"), OptionalDouble.of(0.29), false),
                new Contrast(label(2), label(3), new Estimate(0.28, 0.12, 0.44, 31, "Agresti-Min"), OptionalDouble.of(0.002), true));
    }

    private static List<Slice> slices() {
        List<Slice> slices = new ArrayList<>();
        for (String c : List.of("accounting-consulting", "admin-support", "data-science-analytics", "engineering-architecture", "sales-marketing", "writing"))
            slices.add(new Slice("category", c, 6, Optional.of(Money.usd("1020")), board(6, 1.3 - c.length() / 40.0)));
        for (String c : List.of("data-structuring", "summarization", "work-review")) slices.add(new Slice("capability", c, 12, Optional.of(Money.usd("2040")), board(12, 1)));
        String[] bands = {"< $50", "$50–$199", "$200–$499", "≥ $500", "no price"};
        for (int i = 0; i < bands.length; i++)
            slices.add(new Slice("price", bands[i], 10 - 2 * i, i == 4 ? Optional.empty() : Optional.of(Money.usd("" + (300 << i))), board(10 - 2 * i, 1.3 - 0.25 * i)));
        return slices;
    }

    private static List<CriterionScore> criteria() {
        List<CriterionScore> scores = new ArrayList<>();
        for (int w = 0; w < WORKERS.size(); w++)
            for (String importance : List.of("critical", "important", "optional", "pitfall"))
                scores.add(new CriterionScore(label(w), "importance", importance, Math.round(70 * RATES[w]), 72, share(Math.round(70 * RATES[w]), 72)));
        return scores;
    }

    private static List<Failures> failures() {
        return List.of(new Failures(label(0), List.of(21L, 8L, 4L, 3L), 8, 7), new Failures(label(1), List.of(15L, 9L, 7L, 3L, 1L), 9, 11),
                new Failures(label(2), List.of(12L, 7L, 9L, 6L), 7, 15), new Failures(label(3), List.of(3L, 4L, 9L, 10L, 7L), 4, 26),
                new Failures(label(4), List.of(36L), 0, 0));
    }

    private static List<String> notes() {
        return List.of("2 tasks of 36 without a price: earnings leave them out, completion rates do not.",
                "open, outside the rates: 2 of " + label(2) + ".", label(4) + " was shown the reference answer: it is listed, not ranked.");
    }

    private static List<CellLine> cells(int tasks) {
        List<CellLine> lines = new ArrayList<>();
        for (int t = 0; t < tasks; t++) {
            Task task = SampleCells.task("task-" + (100 + t), TITLES.get(t % TITLES.size()), "" + (40 + 20 * t));
            for (int w = 0; w < WORKERS.size(); w++) lines.add(cell(new CellId(t, w, 0), task, w));
        }
        return lines;
    }

    private static CellLine cell(CellId id, Task task, int w) {
        int t = (int) id.task();
        if (w == 1 && t == 5) return SampleCells.ended(id, task, label(w), Outcome.MODEL_ERROR, "The endpoint answered 503 six times.");
        if (w == 1 && t == 6) return SampleCells.ended(id, task, label(w), Outcome.REFUSED, "The model would not do it.");
        if (w == 2 && t > 33) return SampleCells.ended(id, task, label(w), Outcome.OPEN, "2 criteria wait for a person.");
        if (w == 3 && t < 3) return SampleCells.ended(id, task, label(w), Outcome.WITHHELD, "The task has no text to take the lead of.");
        int wrong = RATES[w] == 1 || (t * 7 + w * 3) % 36 < 36 * RATES[w] ? 0 : 1 + (t + w) % 4;
        return SampleCells.assessed(id, task, label(w), wrong, "# " + task.brief().title() + "\n\nMarch was the best month; the total is 3,560.\n\nBest regards");
    }

    private static String label(int w) {
        return WORKERS.get(w).label();
    }

    private static Worker model(String name) {
        return Worker.withModel("single", new ModelName("openai", name), Settings.EMPTY);
    }

    private static Money dollars(double amount) {
        return new Money(Math.round(amount * 100) * 10_000, "USD");
    }

    private static Estimate around(double value, double reach, long n) {
        return new Estimate(value, value - reach, value + reach, n, "clustered by task");
    }

    private static Optional<Estimate> share(long hits, long n) {
        if (n == 0) return Optional.empty();
        double p = (double) hits / n;
        return Optional.of(new Estimate(p, Math.max(0, p - 0.9 / Math.sqrt(n)), Math.min(1, p + 0.9 / Math.sqrt(n)), n, "Wilson"));
    }
}

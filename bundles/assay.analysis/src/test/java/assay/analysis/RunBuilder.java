// SPDX-License-Identifier: Apache-2.0
package assay.analysis;

import assay.core.economy.Account;
import assay.core.economy.Measure;
import assay.core.grading.GradingPlan;
import assay.core.grading.ScoringProfile;
import assay.core.money.Money;
import assay.core.report.CellLine;
import assay.core.report.Report;
import assay.core.run.CellId;
import assay.core.run.Limits;
import assay.core.run.Plan;
import assay.core.run.PolicyChoice;
import assay.core.run.Schedule;
import assay.core.run.Stamp;
import assay.core.run.SuiteRef;
import assay.core.settings.Settings;
import assay.core.spi.store.Fact;
import assay.core.task.Task;
import assay.core.work.Outcome;
import assay.core.work.Worker;
import assay.testkit.report.SampleCells;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Stores a run for tests: a row a task, a word a cell, such as {@code "1 0 refused"}. */
public final class RunBuilder {
    private static final Stamp BY = new Stamp("payout", "assay.economy.payout", "0.1.0", "e5".repeat(32));
    private final FakeStore store;
    private final FakeTexts texts;
    private final String name;
    private final List<Worker> workers;
    private final int trials;
    private final List<Task> tasks = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();

    public RunBuilder(FakeStore store, FakeTexts texts, String name, int trials, String... variants) {
        this(store, texts, name, trials, Stream.of(variants).map(v -> Worker.modelFree("baseline", v)).toList());
    }

    public RunBuilder(FakeStore store, FakeTexts texts, String name, int trials, List<Worker> workers) {
        this.store = store;
        this.texts = texts;
        this.name = name;
        this.trials = trials;
        this.workers = workers;
    }

    /** @param words for each worker and trial: 1 complete, 0 not, 2 wrong by two, - not ended, or an outcome's name */
    public RunBuilder task(String id, String usd, String words) {
        Task sample = SampleCells.task(id, "Task " + id, usd.isEmpty() ? "1" : usd);
        return task(usd.isEmpty() ? new Task(id, sample.brief(), sample.rubric()) : sample, words);
    }

    public RunBuilder task(Task task, String words) {
        int i = 0;
        for (String word : words.split(" ")) {
            CellId id = new CellId(tasks.size(), i / trials, i % trials);
            i++;
            if (!word.equals("-")) cell(id, task, word);
        }
        tasks.add(task);
        return this;
    }

    private void cell(CellId id, Task task, String word) {
        String worker = workers.get(id.worker()).label();
        CellLine line = switch (word) {
            case "1" -> SampleCells.assessed(id, task, worker, 0, "good");
            case "0" -> SampleCells.assessed(id, task, worker, 1, "nearly");
            case "2" -> SampleCells.assessed(id, task, worker, 2, "bad");
            default -> SampleCells.ended(id, task, worker, Outcome.valueOf(word.toUpperCase(java.util.Locale.ROOT).replace('-', '_')), "said so");
        };
        Fact.CellEnded s = line.state();
        facts.add(new Fact.CellEnded(name, id, 0, s.outcome(), s.turn(), s.assessment(), s.spent(), s.reason(), s.at()));
        for (CellLine.TurnLine t : line.turns()) {
            Fact.Handed h = t.handed();
            facts.add(new Fact.Handed(name, id, h.turn(), h.attempt(), h.submission(), h.feedback(), h.by(), h.at()));
            t.verdicts().forEach(v -> facts.add(new Fact.Rated(name, id, v.turn(), v.key(), v.grader(), v.verdict(), v.by(), v.at())));
            facts.add(new Fact.Assessed(name, id, h.turn(), 0, "upbench", s.assessment().orElseThrow(), s.at()));
        }
    }

    /** Settles the last task: what each worker earned. */
    public RunBuilder earned(String... usd) {
        List<Account> accounts = new ArrayList<>();
        for (int w = 0; w < usd.length; w++) {
            Money earned = Money.usd(usd[w]);
            accounts.add(new Account(w, earned, Money.usd("1"), List.of(), List.of(new Measure("earn-rate", earned.amount().doubleValue(), 100))));
        }
        facts.add(new Fact.Settled(name, "payout", tasks.size() - 1, assay.core.content.Digest.of(new byte[] {1}), accounts, BY, Instant.EPOCH));
        return this;
    }

    /** Stores it. */
    public FakeStore stored() {
        Plan plan = new Plan(List.of(new SuiteRef("suite", "1", "A suite", "f6".repeat(32), tasks.size())), workers, new Schedule(trials, 0, 1, 1),
                Limits.DEFAULT, GradingPlan.DEFAULTS, ScoringProfile.UPBENCH, List.of(new PolicyChoice("payout", Settings.EMPTY)));
        store.append(new Fact.Run(name, texts.plan(plan), Instant.EPOCH, List.of()));
        for (int t = 0; t < tasks.size(); t++)
            store.append(new Fact.TaskText(name, t, tasks.get(t).id(), tasks.get(t).keyDigest(), texts.task(tasks.get(t))));
        store.append(facts);
        return store;
    }

    /** Stores it and reports on it. */
    public Report report() {
        return new StoredRunAnalyst(texts, w -> w.variant().equals("reference")).report(stored(), name);
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.engine.bench;

import assay.core.grading.GradingPlan;
import assay.core.grading.ScoringProfile;
import assay.core.money.Money;
import assay.core.run.Limits;
import assay.core.run.Schedule;
import assay.core.run.Stamp;
import assay.core.settings.Settings;
import assay.core.spi.comparer.Comparer;
import assay.core.spi.document.DocumentConverter;
import assay.core.spi.economy.EconomicPolicy;
import assay.core.spi.engine.Progress;
import assay.core.spi.engine.RegradeRequest;
import assay.core.spi.engine.ResumeOptions;
import assay.core.spi.engine.RunEnd;
import assay.core.spi.engine.RunRequest;
import assay.core.spi.grader.Grader;
import assay.core.spi.model.ModelProvider;
import assay.core.spi.solver.Solver;
import assay.core.spi.store.Fact;
import assay.core.task.Task;
import assay.core.work.Submission;
import assay.engine.cell.Crew;
import assay.engine.document.Documents;
import assay.engine.model.Backoff;
import assay.engine.run.Runs;
import assay.engine.run.Tools;
import assay.testkit.engine.MemoryRunStore;
import assay.testkit.engine.MemorySuites;
import assay.testkit.engine.MemoryTexts;
import assay.testkit.fakes.TaskBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An engine with plugins, suites and a store in memory, and the run that is asked of it. */
public final class Workbench {
    public final Drawer<ModelProvider> providers = new Drawer<>();
    public final Drawer<Solver> solvers = new Drawer<>();
    public final Drawer<Grader> graders = new Drawer<>();
    public final Drawer<EconomicPolicy> policies = new Drawer<>();
    public final Drawer<DocumentConverter> converters = new Drawer<>();
    public final Drawer<Comparer> comparers = new Drawer<>();
    public final MemoryRunStore store = new MemoryRunStore();
    public final MemorySuites suites = new MemorySuites();
    public final MemoryTexts texts = new MemoryTexts();
    public final PretendTime time = new PretendTime();
    public final ScriptedProvider provider = new ScriptedProvider((n, p) -> "fine");
    public final KeywordGrader keyword = new KeywordGrader();
    public final FlatPolicy policy = new FlatPolicy();
    public final List<String> notes = new ArrayList<>();
    public Schedule schedule = new Schedule(1, 0, 4, 7);
    public Limits limits = Limits.DEFAULT;
    public GradingPlan grading = GradingPlan.DEFAULTS;
    public Optional<ScoringProfile> profile = Optional.empty();
    public Optional<String> reuse = Optional.empty();
    private Runnable planned = () -> {};

    public Workbench() {
        providers.put("scripted", provider, Map.of());
        solvers.put("single", new AskingSolver(1), Map.of());
        solvers.put("echo", (work, shop) -> Submission.of(work.brief().instructions()), Map.of("assay.solver.needsModel", "false"));
        graders.put("keyword", keyword, Map.of("assay.grader.kind", "RULE"));
        policies.put("payout", policy, Map.of());
    }

    /** A task with one critical criterion: the submission has the word. */
    public static Task task(String id, String word) {
        return TaskBuilder.task(id).pays("10").criterion("has-it", "keyword", Settings.EMPTY.with("word", word)).build();
    }

    public Workbench suite(Task... tasks) {
        suites.with("suite", tasks);
        return this;
    }

    public Workbench budget(String usd) {
        limits = new Limits(limits.calls(), limits.steps(), limits.callTime(), limits.cellTime(), Optional.of(Money.usd(usd)));
        return this;
    }

    public Runs engine() {
        Backoff quick = new Backoff(6, java.time.Duration.ofMillis(500), java.time.Duration.ofSeconds(60));
        Tools tools = new Tools(new Crew(providers, solvers, graders, policies, new Documents(converters), comparers), suites, texts, time, quick);
        return new Runs(tools, () -> List.of(new Stamp("assay.engine", "assay.engine", "0.1.0", "sha-of-engine")));
    }

    public RunRequest request(String... workers) {
        return new RunRequest(Optional.of("r"), List.of(Path.of("suite")), List.of(workers), Path.of(""), schedule, limits, grading, profile, List.of(), reuse);
    }

    public RunEnd run(String... workers) throws Exception {
        return engine().run(store, request(workers), progress());
    }

    public RunEnd resume() throws Exception {
        return engine().resume(store, "r", ResumeOptions.DEFAULT, progress());
    }

    public RunEnd regrade(RegradeRequest request) throws Exception {
        return engine().regrade(store, "r", request, progress());
    }

    /** Does something when the plan of the next run is stored and before its first cell is worked on. */
    public void afterPlanning(Runnable what) {
        planned = what;
    }

    private Progress progress() {
        return new Progress() {
            @Override
            public void planned(String run, long cells, long alreadyEnded) {
                planned.run();
            }

            @Override
            public void ended(assay.core.work.Outcome outcome, boolean complete, long costMicros) {}

            @Override
            public void note(String text) {
                notes.add(text);
            }
        };
    }

    /** The states of the cells that count now, in order. */
    public List<Fact.CellEnded> cells() {
        return store.cells("r").toList();
    }

    public Fact.CellEnded onlyCell() {
        if (cells().size() != 1) throw new AssertionError("there are " + cells().size() + " cells");
        return cells().get(0);
    }
}

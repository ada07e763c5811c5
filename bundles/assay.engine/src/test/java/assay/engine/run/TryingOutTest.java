// SPDX-License-Identifier: Apache-2.0
package assay.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.grading.RaterKind;
import assay.core.money.Money;
import assay.core.problem.UserError;
import assay.core.run.CellId;
import assay.core.run.Route;
import assay.core.run.Schedule;
import assay.core.run.Stamp;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.engine.Progress;
import assay.core.spi.engine.RunRequest;
import assay.core.spi.engine.Tryouts;
import assay.core.spi.model.ModelProvider;
import assay.core.spi.store.Fact;
import assay.core.task.Task;
import assay.core.work.Outcome;
import assay.engine.bench.Drawer;
import assay.engine.bench.KeywordGrader;
import assay.engine.bench.ScriptedProvider;
import assay.engine.bench.Workbench;
import assay.engine.cell.Crew;
import assay.engine.document.Documents;
import assay.engine.model.Backoff;
import assay.engine.plugin.Candidate;
import assay.testkit.fakes.TaskBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Candidates on samples of the run {@code r}: twelve tasks, two workers, one provider each. */
class TryingOutTest {
    private static final int TASKS = 12;

    private final Workbench bench = new Workbench();
    private final ScriptedProvider better = new ScriptedProvider((n, p) -> "fine and more");
    private final KeywordGrader other = new KeywordGrader();

    @BeforeEach
    void run() throws Exception {
        bench.schedule = new Schedule(1, 0, 1, 7);
        bench.providers.put("other", new ScriptedProvider((n, p) -> "fine"), Map.of());
        bench.graders.put("second", other, Map.of("assay.grader.kind", RaterKind.RULE.name()));
        bench.suite(IntStream.range(0, TASKS).mapToObj(i -> TaskBuilder.task("t" + i).pays("10")
                .criterion("has-it", "keyword", Settings.EMPTY.with("word", "fine"))
                .criterion("has-more", "second", Settings.EMPTY.with("word", "more")).build()).toArray(Task[]::new));
        bench.run("scripted:good", "other:good");
    }

    private Tryouts.Tryout tried(Candidate candidate, int cells, Optional<Money> budget) throws Exception {
        return tried(candidate, "r", cells, budget);
    }

    private Tryouts.Tryout tried(Candidate candidate, String run, int cells, Optional<Money> budget) throws Exception {
        Tools tools = new Tools(candidate.crew(), bench.suites, bench.texts, bench.time, Backoff.DEFAULT);
        return new TryingOut(tools, candidate, bench.store, new Tryouts.Request(1, run, cells, 5, budget)).tryOut(List::of, Progress.SILENT);
    }

    private Candidate provider() {
        Drawer<ModelProvider> providers = new Drawer<ModelProvider>().put("scripted", better, Map.of());
        return new Candidate(stamp("1"), crew(providers, bench.graders), Set.of("scripted"), Set.of(), Set.of());
    }

    private Candidate grader(KeywordGrader candidate) {
        var graders = new Drawer<assay.core.spi.grader.Grader>().put("keyword", candidate, Map.of()).put("second", other, Map.of());
        return new Candidate(stamp("2"), crew(bench.providers, graders), Set.of(), Set.of(), Set.of("keyword"));
    }

    private Crew crew(Drawer<ModelProvider> providers, Drawer<assay.core.spi.grader.Grader> graders) {
        return new Crew(providers, bench.solvers, graders, bench.policies, new Documents(bench.converters), bench.comparers);
    }

    private static Stamp stamp(String sha) {
        return new Stamp("candidate", "candidate", "2.0.0", sha);
    }

    private List<Fact.CellEnded> cells(Tryouts.Tryout tried) {
        return bench.store.cells(tried.end().run()).filter(c -> c.outcome() != Outcome.WITHHELD).toList();
    }

    @Test
    void a_provider_works_on_the_sampled_cells_of_its_workers_and_leaves_the_run_alone() throws Exception {
        List<Fact.CellEnded> before = bench.cells();

        Tryouts.Tryout tried = tried(provider(), 5, Optional.empty());

        assertThat(tried).satisfies(t -> assertThat(t.cells()).isEqualTo(5), t -> assertThat(t.fit()).isEqualTo(TASKS), t -> assertThat(t.worked()).isTrue());
        assertThat(tried.end().run()).startsWith("r~try-");
        assertThat(better.calls()).isEqualTo(5);
        assertThat(cells(tried)).hasSize(5).allMatch(c -> c.complete());
        assertThat(bench.store.submissions(tried.end().run()).map(h -> h.submission().text().strip()).distinct()).containsExactly("fine and more");
        assertThat(bench.cells()).isEqualTo(before);
    }

    @Test
    void the_same_request_pays_for_nothing_again() throws Exception {
        tried(provider(), 5, Optional.empty());

        Tryouts.Tryout again = tried(provider(), 5, Optional.empty());

        assertThat(better.calls()).isEqualTo(5);
        assertThat(again.end().modelCalls()).isZero();
    }

    @Test
    void a_cap_that_is_met_stops_the_tryout_to_be_gone_on_with() throws Exception {
        Tryouts.Tryout stopped = tried(provider(), 5, Optional.of(Money.usd("0.5")));
        int paid = better.calls();

        Tryouts.Tryout rest = tried(provider(), 5, Optional.of(Money.usd("1000")));

        assertThat(stopped.end().stopped()).contains("budget");
        assertThat(paid).isLessThan(5);
        assertThat(rest.end().stopped()).isEmpty();
        assertThat(better.calls()).isEqualTo(5);
        assertThat(cells(rest)).hasSize(5).allMatch(c -> c.complete());
    }

    @Test
    void a_grader_grades_stored_submissions_and_the_verdicts_of_others_stand() throws Exception {
        int asked = other.asked();
        KeywordGrader candidate = new KeywordGrader();

        Tryouts.Tryout tried = tried(grader(candidate), 6, Optional.empty());

        assertThat(tried.worked()).isFalse();
        assertThat(tried.fit()).isEqualTo(2 * TASKS);
        assertThat(tried.end().modelCalls()).isZero();
        assertThat(candidate.asked()).isEqualTo(6);
        assertThat(other.asked()).isEqualTo(asked);
        assertThat(cells(tried)).hasSize(6).allMatch(c -> c.assessment().orElseThrow().rulings().size() == 2);
    }

    /** Whatever the schedule, a route without feedback gives a task one turn. */
    @Test
    void the_route_of_the_run_holds_in_the_tryout_too() throws Exception {
        bench.schedule = new Schedule(1, 2, 1, 7);
        Settings rule = Settings.EMPTY.with("way", "review").with("value", 1).with("tasks", 9).with("worker", "scripted:good")
                .with("interval", new Setting.Items(List.of(Setting.of(BigDecimal.ZERO), Setting.of(BigDecimal.TWO))));
        Route route = Route.of(Settings.EMPTY.with("format", 1).with("run", "learned").with("assumptions", Settings.EMPTY)
                .with("rules", new Setting.Items(List.of(rule))));
        RunRequest r = bench.request("scripted:good");
        bench.engine().run(bench.store, new RunRequest(Optional.of("routed"), r.suites(), r.workers(), r.directory(), r.schedule(), r.limits(), r.grading(),
                r.profile(), r.policies(), Settings.EMPTY, r.reuse(), Optional.of(route)), Progress.SILENT);
        better.follow((n, p) -> "poor");

        Tryouts.Tryout tried = tried(provider(), "routed", 3, Optional.empty());

        assertThat(bench.texts.plan(bench.store.run(tried.end().run()).orElseThrow().plan()).route()).contains(route);
        assertThat(better.calls()).isEqualTo(3);
    }

    @Test
    void a_bundle_of_which_the_run_uses_nothing_is_refused() {
        Candidate stranger = new Candidate(stamp("3"), crew(bench.providers, bench.graders), Set.of("unused"), Set.of(), Set.of());

        assertThatThrownBy(() -> tried(stranger, 5, Optional.empty())).isInstanceOf(UserError.class)
                .hasMessageContaining("uses what the bundle offers: provider \"unused\"").hasMessageContaining("scripted:good");
    }

    @Test
    void a_run_that_holds_a_tryout_is_not_resumed_with_what_runs() throws Exception {
        String run = tried(provider(), 5, Optional.empty()).end().run();

        assertThatThrownBy(() -> bench.engine().resume(bench.store, run, assay.core.spi.engine.ResumeOptions.DEFAULT, Progress.SILENT))
                .isInstanceOf(UserError.class).hasMessageContaining("plugins try FILE --on r");
    }

    @Test
    void a_larger_sample_of_the_same_seed_holds_the_smaller_and_another_seed_draws_others() {
        assertThat(drawn(20, 5)).hasSize(20).containsAll(drawn(10, 5));
        assertThat(drawn(10, 6)).isNotEqualTo(drawn(10, 5));
    }

    private static Set<CellId> drawn(int cells, long seed) {
        Sample sample = new Sample(cells, seed);
        for (int i = 0; i < 100; i++) sample.offer(new CellId(i, 0, 0));
        return sample.cells().stream().collect(Collectors.toSet());
    }
}

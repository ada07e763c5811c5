// SPDX-License-Identifier: Apache-2.0
package assay.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.grading.Grounds;
import assay.core.grading.Preference;
import assay.core.grading.Preference.Better;
import assay.core.grading.Preference.Look;
import assay.core.grading.Rater;
import assay.core.grading.RaterKind;
import assay.core.money.Money;
import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.core.settings.Settings;
import assay.core.spi.comparer.Comparer;
import assay.core.spi.comparer.Pair;
import assay.core.spi.engine.PreferEnd;
import assay.core.spi.engine.PreferEnd.Standing;
import assay.core.spi.engine.PreferRequest;
import assay.core.spi.engine.Progress;
import assay.core.spi.engine.RunRequest;
import assay.core.spi.model.Message;
import assay.core.spi.model.Prompt;
import assay.core.spi.solver.Solver;
import assay.core.spi.store.Fact;
import assay.core.spi.workshop.Workshop;
import assay.core.work.ModelName;
import assay.core.work.Outcome;
import assay.core.work.Submission;
import assay.engine.bench.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Stored submissions compared two by two. */
class PreferTest {
    private final Workbench bench = new Workbench().suite(Workbench.task("a", "fine"), Workbench.task("b", "fine"));

    PreferTest() {
        bench.comparers.put("longer", new Longer(), Map.of());
        bench.solvers.put("mute", (Solver) (work, shop) -> Submission.of("m"), Map.of("assay.solver.needsModel", "false"));
        bench.provider.follow((n, p) -> "broken".equals(p.messages().get(0).text()) ? "broken" : "fine");
    }

    /** Prefers the longer one, having asked a model whether it may; what the model calls broken breaks it. */
    private static final class Longer implements Comparer {
        @Override
        public Preference compare(Pair work, Workshop shop) throws Exception {
            String word = work.with().text("word").orElse("please");
            if (shop.ask(new ModelName("scripted", "good"), Settings.EMPTY, Prompt.of(Message.user(word))).text().equals("broken")) throw new IllegalStateException("broken");
            int sign = Integer.signum(work.first().text().length() - work.second().text().length());
            Better better = sign == 0 ? Better.TIE : sign > 0 ? Better.FIRST : Better.SECOND;
            List<Look> looks = List.of(new Look(false, better), new Look(true, work.with().has("torn") ? better.swapped() : better));
            return new Preference.Given(new Rater(RaterKind.JUDGE, "longer"), better, looks, Grounds.because("longer"));
        }

        @Override
        public void check(Settings with, Problems problems) {
            with.only("longer", "word", "torn");
        }

        @Override
        public Optional<String> fingerprint(Settings with) {
            return Optional.of("longer");
        }

        @Override
        public List<ModelName> models(Settings with) {
            return List.of(new ModelName("scripted", "good"));
        }
    }

    private PreferEnd prefer(Optional<String> against, Settings with, Optional<Money> budget, String... workers) throws Exception {
        return bench.engine().prefer(bench.store, "r", new PreferRequest(against, "longer", with, List.of(workers), budget, OptionalInt.of(1)), new Progress() {
            @Override
            public void planned(String run, long cells, long alreadyEnded) {}

            @Override
            public void ended(Outcome outcome, boolean complete, long costMicros) {}

            @Override
            public void note(String text) {}
        });
    }

    private PreferEnd prefer(Settings with) throws Exception {
        return prefer(Optional.empty(), with, Optional.empty());
    }

    @Test
    void every_two_workers_stand_against_each_other_on_every_task() throws Exception {
        bench.run("echo:", "mute:", "scripted:good");

        PreferEnd end = prefer(Settings.EMPTY);

        assertThat(end.standings()).containsExactly(new Standing("echo:", "mute:", 2, 0, 0, 0, 0, 0), new Standing("echo:", "scripted:good", 2, 0, 0, 0, 0, 0),
                new Standing("mute:", "scripted:good", 0, 0, 2, 0, 0, 0));
        assertThat(bench.store.preferences("r")).hasSize(6).allSatisfy(f -> assertThat(f.preference().grounds().spent().cost()).contains(Money.usd("0.15")));
    }

    @Test
    void what_is_stored_is_not_asked_again_whichever_stands_first() throws Exception {
        bench.run("echo:", "mute:");
        prefer(Settings.EMPTY);

        PreferEnd again = prefer(Optional.empty(), Settings.EMPTY, Optional.empty(), "mute:", "echo:");

        assertThat(again.modelCalls()).isZero();
        assertThat(again.standings()).containsExactly(new Standing("mute:", "echo:", 0, 0, 2, 0, 0, 0));
    }

    @Test
    void what_failed_is_asked_again() throws Exception {
        bench.run("echo:", "mute:");
        PreferEnd failed = prefer(Settings.EMPTY.with("word", "broken"));
        bench.provider.follow((n, p) -> "fine");

        PreferEnd mended = prefer(Settings.EMPTY.with("word", "broken"));

        assertThat(failed.standings()).containsExactly(new Standing("echo:", "mute:", 0, 0, 0, 0, 2, 0));
        assertThat(mended.standings()).containsExactly(new Standing("echo:", "mute:", 2, 0, 0, 0, 0, 0));
        assertThat(mended.modelCalls()).isEqualTo(2);
    }

    @Test
    void what_hangs_on_the_order_is_counted() throws Exception {
        bench.run("echo:", "mute:");

        assertThat(prefer(Settings.EMPTY.with("torn", true)).standings()).containsExactly(new Standing("echo:", "mute:", 2, 0, 0, 2, 0, 0));
    }

    @Test
    void two_runs_stand_against_each_other_worker_by_worker() throws Exception {
        bench.run("echo:", "scripted:good");
        bench.provider.follow((n, p) -> "please".equals(p.messages().get(0).text()) ? "yes" : "a much better answer, as anybody can see at once");
        RunRequest second = bench.request("scripted:good");
        bench.engine().run(bench.store, new RunRequest(Optional.of("s"), List.of(Path.of("suite")), second.workers(), second.directory(), second.schedule(), second.limits(),
                second.grading(), second.profile(), List.of(), Optional.empty()), Progress.SILENT);

        PreferEnd end = prefer(Optional.of("s"), Settings.EMPTY, Optional.empty());

        assertThat(end.standings()).containsExactly(new Standing("scripted:good in r", "scripted:good in s", 0, 0, 2, 0, 0, 0));
        assertThat(bench.store.preferences("r")).allSatisfy(f -> assertThat(List.of(f.first().run(), f.second().run())).containsExactlyInAnyOrder("r", "s"));
        assertThat(bench.store.preferences("s")).isEmpty();
    }

    @Test
    void a_met_budget_stops_it_and_a_higher_one_goes_on() throws Exception {
        bench.run("echo:", "mute:");

        PreferEnd stopped = prefer(Optional.empty(), Settings.EMPTY, Optional.of(Money.usd("0.10")));
        PreferEnd done = prefer(Optional.empty(), Settings.EMPTY, Optional.of(Money.usd("500")));

        assertThat(stopped.stopped()).contains("budget");
        assertThat(bench.store.preferences("r")).hasSize(2);
        assertThat(done.stopped()).isEmpty();
    }

    @Test
    void mistakes_are_told_before_anything_is_asked() throws Exception {
        bench.run("echo:", "mute:");

        assertThatThrownBy(() -> prefer(Optional.empty(), Settings.EMPTY, Optional.empty(), "ecko:", "mute:")).isInstanceOf(UserError.class).hasMessageContaining("ecko:");
        assertThatThrownBy(() -> prefer(Optional.empty(), Settings.EMPTY, Optional.empty(), "mute:")).isInstanceOf(UserError.class).hasMessageContaining("not two workers");
        assertThatThrownBy(() -> prefer(Settings.EMPTY.with("colour", "red"))).hasMessageContaining("colour");
        assertThatThrownBy(() -> prefer(Optional.of("none"), Settings.EMPTY, Optional.empty())).isInstanceOf(UserError.class).hasMessageContaining("There is no run \"none\"");
        assertThat(bench.store.facts(Fact.Preferred.class)).isEmpty();
    }
}

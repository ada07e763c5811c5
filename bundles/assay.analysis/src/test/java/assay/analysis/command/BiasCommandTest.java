// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.analysis.FakeTexts;
import assay.core.content.Digest;
import assay.core.grading.Grounds;
import assay.core.grading.GradingPlan;
import assay.core.grading.Preference;
import assay.core.grading.Preference.Better;
import assay.core.grading.Preference.Look;
import assay.core.grading.Rater;
import assay.core.grading.RaterKind;
import assay.core.grading.ScoringProfile;
import assay.core.problem.UserError;
import assay.core.run.CellId;
import assay.core.run.Limits;
import assay.core.run.Plan;
import assay.core.run.Schedule;
import assay.core.run.Stamp;
import assay.core.run.SuiteRef;
import assay.core.settings.Settings;
import assay.core.spi.store.Fact;
import assay.core.work.ModelName;
import assay.core.work.Submission;
import assay.core.work.Worker;
import assay.testkit.engine.MemoryRunStore;
import assay.testkit.fakes.FakeCall;
import assay.testkit.fakes.FakeConsole;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BiasCommandTest {
    private static final Stamp BY = new Stamp("judge", "assay.grader.judge", "0.1.0", "ab".repeat(32));
    private final MemoryRunStore store = new MemoryRunStore();
    private final FakeTexts texts = new FakeTexts();
    private final FakeConsole console = new FakeConsole();
    private final BiasCommand command = new BiasCommand(at -> store, texts);

    BiasCommandTest() {
        List<Worker> workers = List.of(Worker.modelFree("baseline", "reference"), Worker.modelFree("probe", "padded"), Worker.modelFree("probe", "misstated"),
                Worker.modelFree("probe", "roughened"), Worker.withModel("single", new ModelName("openai", "gpt-5"), Settings.EMPTY));
        Plan plan = new Plan(List.of(new SuiteRef("s", "1", "S", "f6".repeat(32), 1)), workers, new Schedule(1, 0, 1, 1), Limits.DEFAULT, GradingPlan.DEFAULTS,
                ScoringProfile.UPBENCH, List.of());
        store.append(new Fact.Run("r", texts.plan(plan), Instant.EPOCH, List.of()));
        List<String> handed = List.of("right", "right and padded", "wrong", "rough", "of a model");
        for (int w = 0; w < workers.size(); w++)
            store.append(new Fact.Handed("r", new CellId(0, w, 0), 0, Digest.of(new byte[] {(byte) w}), Submission.of(handed.get(w)), Optional.empty(), BY, Instant.EPOCH));
    }

    private void prefer(int first, int second, Better better, Better asGiven, Better swapped, String rater) {
        Preference given = new Preference.Given(new Rater(RaterKind.JUDGE, rater), better, List.of(new Look(false, asGiven), new Look(true, swapped)), Grounds.NONE);
        store.append(new Fact.Preferred("r", new Fact.Side("r", new CellId(0, first, 0), 0), new Fact.Side("r", new CellId(0, second, 0), 0),
                Digest.of((first + " " + second).getBytes()), "judge", given, BY, Instant.EPOCH));
    }

    private List<String> row(String what) {
        return console.rows().stream().filter(r -> r.get(1).contains(what)).findFirst().orElseThrow();
    }

    @Test
    void each_way_of_leaning_is_counted_where_it_can_be_seen() {
        String judge = "judge:openai:gpt-4";
        prefer(0, 1, Better.SECOND, Better.SECOND, Better.SECOND, judge);
        prefer(2, 3, Better.TIE, Better.FIRST, Better.SECOND, judge);
        prefer(4, 0, Better.FIRST, Better.FIRST, Better.TIE, judge);

        command.run(FakeCall.of("r"), console);

        assertThat(row("shown first")).containsSequence("4.0/5", "80.0 %");
        assertThat(row("longer one")).contains("2.0/2");
        assertThat(row("own provider")).containsSequence("1.0/1", "100.0 %");
        assertThat(row("probe:padded")).contains("1.0/1", "near 0 %");
        assertThat(row("probe:misstated")).containsSequence("0.5/1", "50.0 %");
        assertThat(console.documents()).singleElement().asString().contains("\"leanings\":[{\"hits\":4");
    }

    @Test
    void a_rater_may_be_picked() {
        prefer(0, 1, Better.SECOND, Better.SECOND, Better.SECOND, "judge:a:b");
        prefer(0, 2, Better.FIRST, Better.FIRST, Better.FIRST, "judge:c:d");

        command.run(FakeCall.of("r").with("rater", "judge:a:b"), console);

        assertThat(console.rows()).allSatisfy(r -> assertThat(r.get(0)).isEqualTo("judge:a:b"));
    }

    @Test
    void a_run_without_comparisons_is_told_how_to_get_some() {
        assertThatThrownBy(() -> command.run(FakeCall.of("r"), console)).isInstanceOf(UserError.class).hasMessageContaining("assay prefer r");
    }
}

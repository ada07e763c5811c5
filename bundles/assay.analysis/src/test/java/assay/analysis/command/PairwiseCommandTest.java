// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.analysis.FakeStore;
import assay.analysis.FakeTexts;
import assay.analysis.RunBuilder;
import assay.core.content.Digest;
import assay.core.grading.Grounds;
import assay.core.grading.Preference;
import assay.core.grading.Rater;
import assay.core.grading.RaterKind;
import assay.core.problem.UserError;
import assay.core.run.CellId;
import assay.core.run.Stamp;
import assay.core.spi.store.Fact;
import assay.testkit.fakes.FakeCall;
import assay.testkit.fakes.FakeConsole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairwiseCommandTest {
    @TempDir
    Path folder;

    private final FakeConsole console = new FakeConsole();
    private final FakeStore store = new FakeStore();
    private final FakeTexts texts = new FakeTexts();
    private final PairwiseCommand command = new PairwiseCommand(at -> store, texts);

    private void prefer(String run, String against, int first, int second, String rater, Preference.Better better) {
        List<Preference.Look> looks = List.of(new Preference.Look(false, better), new Preference.Look(true, Preference.Better.SECOND));
        store.append(new Fact.Preferred(run, new Fact.Side(run, new CellId(0, first, 0), 0), new Fact.Side(against, new CellId(0, second, 0), 0), Digest.of(new byte[] {1}),
                "judge", new Preference.Given(new Rater(RaterKind.JUDGE, rater), better, looks, Grounds.NONE), new Stamp("judge", "b", "1", "0"), Instant.EPOCH));
    }

    private void run(String name) {
        new RunBuilder(store, texts, name, 1, "a", "b").task("t", "1", "1 0").stored();
    }

    @Test
    void comparisons_of_a_run_are_ranked_by_worker() throws Exception {
        run("r");
        for (int i = 0; i < 3; i++) prefer("r", "r", 0, 1, "judge:x", Preference.Better.FIRST);
        prefer("r", "r", 0, 1, "judge:x", Preference.Better.SECOND);
        prefer("r", "r", 0, 1, "judge:y", Preference.Better.SECOND);

        command.run(FakeCall.of().with("run", "r").with("rater", "judge:x"), console);

        assertThat(console.rows().get(0)).containsSequence("baseline:a", "3.0/4", "1.10");
        assertThat(console.lines()).anyMatch(n -> n.contains("Compared by judge:x. In 3 of 4 comparisons"));
    }

    @Test
    void comparisons_across_two_runs_name_the_run() throws Exception {
        run("r");
        run("s");
        prefer("r", "s", 0, 0, "judge:x", Preference.Better.FIRST);
        prefer("r", "s", 0, 0, "judge:x", Preference.Better.TIE);

        command.run(FakeCall.of().with("run", "r"), console);

        assertThat(console.rows().get(0)).contains("baseline:a in r", "1.5/2");
        assertThat(console.rows().get(1)).contains("baseline:a in s");
    }

    @Test
    void a_run_without_comparisons_is_told_how_to_get_some() {
        run("r");

        assertThatThrownBy(() -> command.run(FakeCall.of().with("run", "r"), console)).isInstanceOf(UserError.class).hasMessageContaining("assay prefer r");
        assertThatThrownBy(() -> command.run(FakeCall.of("f.csv").with("run", "r"), console)).isInstanceOf(UserError.class).hasMessageContaining("a file or a run");
        assertThatThrownBy(() -> command.run(FakeCall.of(), console)).isInstanceOf(UserError.class).hasMessageContaining("a file or a run");
    }

    private String file(String rows) throws IOException {
        return Files.writeString(folder.resolve("c.csv"), "a,b,winner\n" + rows).toString();
    }

    @Test
    void two_differ_by_the_logarithm_of_their_odds() throws Exception {
        command.run(FakeCall.of(file("x,y,x\n".repeat(30) + "y,x,y\n".repeat(10))), console);

        assertThat(console.rows().get(0)).containsSequence("x", "30.0/40", "1.10").endsWith("1191");
        assertThat(console.rows().get(1)).containsExactly("y", "10.0/40", "0.00", "anchor", "1000");
    }

    @Test
    void a_tie_is_half_a_win_for_each_and_the_anchor_is_0() throws Exception {
        command.run(FakeCall.of(file("x,y,tie\nx,y,x\n")).with("anchor", "x"), console);

        assertThat(console.rows().get(0)).containsSequence("x", "1.5/2", "0.00", "anchor");
        assertThat(console.rows().get(1)).containsSequence("y", "0.5/2", "-1.10");
        assertThat(console.documents()).singleElement().asString().contains("\"ties\":1");
    }

    @Test
    void who_never_lost_has_no_finite_strength() throws Exception {
        String file = file("x,y,x\ny,z,y\nz,y,z\n");

        assertThatThrownBy(() -> command.run(FakeCall.of(file), console)).isInstanceOf(UserError.class).hasMessageContaining("no finite strengths");
    }

    @Test
    void a_winner_who_did_not_take_part_is_told_with_its_line() throws Exception {
        String file = file("x,y,x\nx,y,z\nx,x,x\n");

        assertThatThrownBy(() -> command.run(FakeCall.of(file), console)).isInstanceOf(UserError.class)
                .hasMessageContaining("c.csv:3").hasMessageContaining("\"z\"").hasMessageContaining("c.csv:4");
        assertThatThrownBy(() -> command.run(FakeCall.of(file("x,y,x\ny,x,y\n")).with("anchor", "w"), console)).hasMessageContaining("--anchor");
    }
}

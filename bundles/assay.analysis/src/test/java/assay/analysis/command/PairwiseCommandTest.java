// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.problem.UserError;
import assay.testkit.fakes.FakeCall;
import assay.testkit.fakes.FakeConsole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairwiseCommandTest {
    @TempDir
    Path folder;

    private final FakeConsole console = new FakeConsole();
    private final PairwiseCommand command = new PairwiseCommand();

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

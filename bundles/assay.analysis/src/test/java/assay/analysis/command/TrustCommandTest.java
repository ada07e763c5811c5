// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.analysis.FakeStore;
import assay.analysis.FakeTexts;
import assay.analysis.stored.StoredRatings;
import assay.core.problem.UserError;
import assay.testkit.fakes.FakeCall;
import assay.testkit.fakes.FakeConsole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustCommandTest {
    @TempDir
    Path folder;

    private final FakeConsole console = new FakeConsole();
    private final TrustCommand command = new TrustCommand(new StoredRatings(l -> new FakeStore(), new FakeTexts()));
    private String file;

    @BeforeEach
    void wide() throws IOException {
        StringBuilder text = new StringBuilder("item,criterion,judge,p,drawn,ann,bob,cid\n");
        for (int i = 0; i < 40; i++) {
            String judge = i % 2 == 0 ? "met" : "unmet";
            String person = i >= 20 ? "" : i % 5 == 0 ? "unmet" : judge;
            text.append(i).append(i % 4 < 2 ? ",c1," : ",c2,").append(judge).append(i % 2 == 0 ? ",0.9" : ",0.2").append(",0.5,")
                    .append(person).append(',').append(person).append(',').append(i >= 20 ? "" : "met").append('\n');
        }
        file = Files.writeString(folder.resolve("r.csv"), text).toString();
    }

    private FakeCall call() {
        return FakeCall.of().with("file", file).with("judge", "judge").with("reference", "ann,bob,cid");
    }

    private static String shown(FakeConsole console, String slice, String figure) {
        return console.rows().stream().filter(r -> r.get(0).equals(slice) && r.get(1).equals(figure)).map(r -> String.join("|", r.subList(2, r.size()))).findFirst().orElseThrow();
    }

    @Test
    void a_judge_is_laid_beside_the_majority_of_people() throws Exception {
        command.run(call(), console);

        // Of 20 labelled, 0 and 10 are called met and are not.
        assertThat(console.lines()).contains("40 judged, 20 of them labelled. Right: 8 positive, 10 negative. Wrong: 2 called positive, 0 called negative.");
        assertThat(shown(console, "all", "sensitivity")).isEqualTo("1.0000|0.6756 to 1.0000|8|");
        assertThat(shown(console, "all", "specificity")).startsWith("0.8333|").endsWith("|12|");
        assertThat(shown(console, "all", "micro-f1")).startsWith("0.9000|");
        assertThat(shown(console, "all", "rogan-gladen")).startsWith("0.4000|");
        assertThat(shown(console, "all", "ppi")).startsWith("0.4000|");
        assertThat(console.documents()).singleElement().asString().contains("\"positive\":\"met\"").contains("prediction-powered");
    }

    @Test
    void criteria_probabilities_and_cost_are_heeded() throws Exception {
        command.run(call().with("by", "criterion").with("probability", "p").with("cost", "2.00"), console);

        assertThat(shown(console, "c1", "sensitivity")).isNotEmpty();
        // 8 × 0.01 + 2 × 0.81 + 10 × 0.04, of 20.
        assertThat(shown(console, "all", "brier")).startsWith("0.1050|");
        assertThat(shown(console, "all", "macro-f1-a-dollar")).startsWith("0.449");
        assertThat(console.rows()).anySatisfy(r -> assertThat(r).startsWith("0.9 to 1.0", "10", "0.9000", "0.8000"));
        assertThat(console.documents()).singleElement().asString().contains("\"costUsd\":\"2.00\"");
    }

    @Test
    void what_is_undefined_says_why_and_what_was_dropped_is_told() throws Exception {
        String text = "item,judge,expert,drawn\na,1,1,0.5\nb,1,1,\nc,,1,0.5\n";
        String small = Files.writeString(folder.resolve("small.csv"), text).toString();

        command.run(FakeCall.of().with("file", small).with("judge", "judge").with("reference", "expert").with("inclusion", "drawn"), console);

        assertThat(shown(console, "all", "specificity")).isEqualTo("undefined|–|0|nothing labelled is negative");
        assertThat(shown(console, "all", "ppi")).contains("fewer than two items are labelled");
        assertThat(console.lines()).contains("Left out: 1 × label without an inclusion probability.", "Left out: 1 × labelled and not judged.");
    }

    @Test
    void what_does_not_fit_is_told_with_a_remedy() {
        assertThatThrownBy(() -> command.run(FakeCall.of().with("file", file), console)).isInstanceOf(UserError.class).hasMessageContaining("--judge");
        assertThatThrownBy(() -> command.run(call().with("reference", "judge,ann"), console)).isInstanceOf(UserError.class).hasMessageContaining("is the judge");
        assertThatThrownBy(() -> command.run(call().with("positive", "mett"), console)).hasMessageContaining("Did you mean \"met\"?");
        assertThatThrownBy(() -> command.run(call().with("cost", "0"), console)).hasMessageContaining("--cost 1.25");
        assertThatThrownBy(() -> command.run(call().with("probability", "ann"), console)).hasMessageContaining("has a part already");
        assertThatThrownBy(() -> command.run(call().with("reference", "ann").with("probability", "cid"), console)).hasMessageContaining("is no probability");
        assertThatThrownBy(() -> command.run(call().with("reference", "bobb"), console)).hasMessageContaining("Did you mean \"bob\"?");
    }
}

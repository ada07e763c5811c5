// SPDX-License-Identifier: Apache-2.0
package assay.itest.figure;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.workplace.Workplace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three annotators and two judges of PandaLM, read from the files as they are published. */
@Tag("figures")
class PandaLmTest {
    private static final String SOURCE = "PandaLM README (annotators), arXiv 2306.05087v1 (judges)";
    private static final Optional<Path> PEOPLE = DataSets.file("pandalm/testset-v1.json");

    @TempDir
    Path folder;

    private Agreed agreed(String... more) {
        List<String> words = new ArrayList<>(List.of("--file", PEOPLE.orElseThrow().toString(), "--item", "idx"));
        words.addAll(List.of(more));
        return Agreed.of(new Workplace(folder), words.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 0.85", "1, 3, 0.88", "2, 3, 0.86"})
    void annotators(String a, String b, String published) {
        new Figure("PandaLM Cohen's kappa of annotators " + a + " and " + b, published, SOURCE).against(PEOPLE.map(p -> Agreed.digits(2,
                agreed("--raters", "annotator" + a + ",annotator" + b, "--measure", "cohen").value("cohen"))));
    }

    @ParameterizedTest
    @CsvSource({"gpt-3.5-turbo, gpt_result, 71.07", "pandalm-7b, pandalm_result, 66.77"})
    void judges(String judge, String column, String published) {
        new Figure("PandaLM accuracy of " + judge + " against the majority (tie and garbage read as a tie)", published, SOURCE)
                .against(PEOPLE.map(p -> accuracy(judge, column, "--read", "Tie=0", "--read", "garbage=0")));
    }

    @Test
    void other_rules_for_what_could_not_be_read_give_other_figures() {
        Assumptions.assumeTrue(PEOPLE.isPresent());

        assertThat(accuracy("gpt-3.5-turbo", "gpt_result", "--read", "Tie=0")).isEqualTo("69.77");
        assertThat(accuracy("gpt-3.5-turbo", "gpt_result", "--read", "Tie=0", "--drop", "garbage")).isEqualTo("71.56");
    }

    private String accuracy(String judge, String column, String... rule) {
        List<String> words = new ArrayList<>(List.of("--file", PEOPLE.orElseThrow().resolveSibling(judge + "-testset-v1.json").toString(),
                "--raters", "annotator1,annotator2,annotator3," + column, "--majority", "annotator1,annotator2,annotator3", "--measure", "percent"));
        words.addAll(List.of(rule));
        double share = agreed(words.toArray(String[]::new)).value("percent");
        return Agreed.digits(2, 100 * share);
    }
}

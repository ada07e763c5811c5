// SPDX-License-Identifier: Apache-2.0
package assay.itest.figure;

import assay.itest.workplace.Json;
import assay.itest.workplace.Workplace;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A crowd of 123, a judge of 19,265 tasks, and the scores of a judge. */
@Tag("figures")
class RatingsTest {
    @TempDir
    Path folder;

    @Test
    void dices() {
        new Figure("DICES-350 Krippendorff's alpha of the crowd", "0.16086", "JUDGE-BENCH results, krippendorff_alpha")
                .against(DataSets.file("dices-350/dices_350_crowdsourced.json").map(file -> {
                    Workplace here = new Workplace(folder);
                    StringBuilder text = new StringBuilder("item,rater,label\n");
                    for (JsonNode instance : Json.file(file).get("instances")) {
                        int rater = 0;
                        for (JsonNode label : instance.get("annotations").get("safety").get("individual_human_scores"))
                            text.append(instance.get("id").asText()).append(",r").append(rater++).append(',').append(label.asText()).append('\n');
                    }
                    here.write("crowd.csv", text.toString());
                    return Agreed.digits(5, Agreed.of(here, "--file", "crowd.csv", "--measure", "alpha-nominal").value("alpha-nominal"));
                }));
    }

    @ParameterizedTest
    @CsvSource({"E1, 0, 80.8 %; 0.223", "E1 + .5 E2, 0.5, 65.6 %; 0.591", "E1 + E2, 1, 82.1 %; 0.654"})
    void exposure(String reading, String worth, String published) {
        new Figure("GPTs are GPTs, people and GPT-4 on rubric 1, " + reading + ": agreement; Pearson", published, "arXiv 2303.10130, agreement of humans and GPT-4")
                .against(DataSets.file("gpts-are-gpts/full_labelset.tsv").map(file -> {
                    Agreed agreed = Agreed.of(new Workplace(folder), "--file", file.toString(), "--raters", "human_exposure_agg,gpt4_exposure",
                            "--read", "E0=0", "--read", "E1=1", "--read", "E2=" + worth, "--measure", "percent,pearson");
                    return Agreed.digits(1, 100 * agreed.value("percent")) + " %; " + Agreed.digits(3, agreed.value("pearson"));
                }));
    }

    @ParameterizedTest
    @CsvSource({"gpt-3.5-turbo-0125, 6.613881", "reka-flash-20240226, 6.730205"})
    void wildbench(String model, String published) {
        new Figure("WildBench mean score of " + model, published, "WildBench: leaderboard score.json").against(DataSets.file("wildbench-scores/" + model + ".jsonl")
                .map(file -> Agreed.digits(6, Agreed.of(new Workplace(folder), "--file", file.toString(), "--item", "session_id", "--raters", "score")
                        .answer().get("raters").get(0).get("mean").asDouble())));
    }
}

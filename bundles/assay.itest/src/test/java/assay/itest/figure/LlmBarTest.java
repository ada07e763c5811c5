// SPDX-License-Identifier: Apache-2.0
package assay.itest.figure;

import assay.itest.workplace.Json;
import assay.itest.workplace.Workplace;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Judges of LLMBar's subset Natural, asked in both orders; a winner that could not be read is a label of its own. */
@Tag("figures")
class LlmBarTest {
    private static final String SOURCE = "LLMBar: statistics.json";

    @TempDir
    Path folder;

    private Optional<Agreed> agreed(String judge) {
        return DataSets.file("llmbar/Natural/evaluators/" + judge + "/result.jsonl").map(file -> {
            Workplace here = new Workplace(folder);
            StringBuilder wide = new StringBuilder("item,gold,plain,swapped\n");
            for (JsonNode line : Json.lines(text(file))) {
                JsonNode last = line.get("results").get(line.get("results").size() - 1);
                wide.append(String.join(",", line.get("index").asText(), line.get("label").asText(), last.get("swap = False").get("winner").asText(),
                        last.get("swap = True").get("winner").asText())).append('\n');
            }
            here.write("wide.csv", wide.toString());
            return Agreed.of(here, "--file", "wide.csv", "--pairs", "--measure", "percent,cohen");
        });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"LLaMA2/Vanilla, 80.5, 79.0", "GPT-4/Vanilla, 95.5, 95.0", "GPT-4/Metrics_Reference, 96.0, 96.0", "PaLM2/Vanilla, 83.0, 80.0",
            "ChatGPT/Vanilla_NoRules, 79.0, 68.0", "ChatGPT/Vanilla, 81.5, 71.0"})
    void judge(String judge, String accuracy, String orders) {
        new Figure("LLMBar Natural, " + judge + ": accuracy; agreement of the two orders", accuracy + " %; " + orders + " %", SOURCE).against(agreed(judge).map(a ->
                Agreed.digits(1, 50 * (a.value("percent", "gold", "plain") + a.value("percent", "gold", "swapped"))) + " %; "
                        + Agreed.digits(1, 100 * a.value("percent", "plain", "swapped")) + " %"));
    }

    /** The publisher takes the winner 2 for 0, but not the gold label 2. */
    @Test
    void kappa_with_the_gold_label() {
        new Figure("LLMBar Natural, GPT-4/Vanilla: Cohen's kappa with the gold label", "0.268", SOURCE + ", kappa_False")
                .refutedBy("0.898", agreed("GPT-4/Vanilla").map(a -> Agreed.digits(3, a.value("cohen", "gold", "plain"))));
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.itest.figure;

import assay.itest.suite.ErrandSuite;
import assay.itest.suite.Recordings;
import assay.itest.workplace.Json;
import assay.itest.workplace.Workplace;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The score intervals of Newcombe's examples, as intervals of completion rates; needs no data. */
@Tag("figures")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WilsonTest {
    private static final String SOURCE = "Newcombe, Stat. Med. 17 (1998) 857, table I, method 3";

    private JsonNode workers;

    @BeforeAll
    void run(@TempDir Path folder) {
        Workplace here = new Workplace(folder);
        ErrandSuite.of(here, "errands", 263);
        new Recordings().errands("81/263", 263, 81).errands("15/148", 148, 15).errands("0/20", 20, 0).errands("1/29", 29, 1).in(here, "said.jsonl");
        workers = here.assay("run", "errands", "--worker", "replay:said.jsonl", "--json").with(0).json().get("workers");
    }

    @ParameterizedTest
    @CsvSource({"81/263, 0.2553 to 0.3662", "15/148, 0.0624 to 0.1605", "0/20, 0.0000 to 0.1611", "1/29, 0.0061 to 0.1718"})
    void interval(String rate, String published) {
        JsonNode interval = Json.where(workers, "worker", "replay:said.jsonl#" + rate).get("interval");

        new Figure("Wilson interval of " + rate, published, SOURCE).against(Optional.of(
                String.format(Locale.ROOT, "%.4f to %.4f", interval.get(0).asDouble(), interval.get(1).asDouble())));
    }
}

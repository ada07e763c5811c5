// SPDX-License-Identifier: Apache-2.0
package assay.itest.start;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.workplace.Ended;
import assay.itest.workplace.Json;
import assay.itest.workplace.Workplace;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A provider is never seen without its settings, start after start, and the files of settings stay as they are. */
class StartsTest {
    private static final int STARTS = Integer.getInteger("assay.starts", 20);

    @TempDir
    Path folder;

    @Test
    void a_configured_provider_never_runs_on_defaults() throws Exception {
        Workplace here = new Workplace(folder);
        Path file = here.settings("assay.model.openai-house.cfg", "name=house", "baseUrl=http://127.0.0.1:9/v1", "apiKey=$[env:HOUSE_KEY]",
                "prices=small=1.25/0.125/10, large=3/15", "pricesDated=2026-03-01");
        String settings = Files.readString(file);
        here.environment("HOUSE_KEY", "sk-house-0815");
        long[] millis = new long[STARTS];

        for (int i = 0; i < STARTS; i++) {
            Ended said = here.assay("models", "--json").with(0);
            assertThat(said.err()).as("start %d", i).isEmpty();
            houseIsConfigured(said.json(), i);
            millis[i] = said.took().toMillis();
        }

        assertThat(Files.readString(file)).isEqualTo(settings);
        Arrays.sort(millis);
        System.out.printf("settings at start: %d starts, 0 without their settings, median %d ms, longest %d ms%n", STARTS, millis[STARTS / 2], millis[STARTS - 1]);
    }

    private static void houseIsConfigured(JsonNode providers, int start) {
        assertThat(providers.findValuesAsText("name")).as("start %d", start).containsExactlyInAnyOrder(
                "anthropic", "gemini", "house", "mistral", "ollama", "openai");
        JsonNode house = StreamSupport.stream(providers.spliterator(), false).filter(p -> p.get("name").asText().equals("house")).findAny().orElseThrow();
        assertThat(house.get("models").toString()).as("start %d", start).isEqualTo(
                "[{\"model\":\"small\",\"input\":\"1.25\",\"output\":\"10\",\"cached\":\"0.125\",\"dated\":\"2026-03-01\",\"from\":\"conf/assay.model.openai-house.cfg:4\"},{\"model\":\"large\",\"input\":\"3\",\"output\":\"15\",\"dated\":\"2026-03-01\",\"from\":\"conf/assay.model.openai-house.cfg:4\"}]");
        assertThat(Json.where(house.get("settings"), "key", "apiKey").toString()).as("start %d", start)
                .isEqualTo("{\"key\":\"apiKey\",\"value\":\"(hidden)\",\"from\":\"conf/assay.model.openai-house.cfg:3, $[env:HOUSE_KEY]\"}");
        assertThat(Json.where(house.get("settings"), "key", "tokensPerMinute").get("from").asText()).isEqualTo("default");
    }
}

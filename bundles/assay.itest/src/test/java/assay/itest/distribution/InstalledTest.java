// SPDX-License-Identifier: Apache-2.0
package assay.itest.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.workplace.Json;
import assay.itest.workplace.Workplace;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the distribution lists as installed. */
class InstalledTest {
    @TempDir
    Path folder;

    private Workplace here;

    @BeforeEach
    void open() {
        here = new Workplace(folder);
    }

    @Test
    void every_plugin_is_active_and_names_the_digest_of_its_bundle() throws Exception {
        Map<String, String> digests = digests();

        JsonNode plugins = here.assay("plugins", "--json").with(0).json();

        assertThat(Json.all(plugins)).hasSizeGreaterThan(20).allSatisfy(p -> {
            assertThat(p.get("state").asText()).as("%s", p).isEqualTo("active");
            assertThat(p.get("version").asText()).as("%s", p).startsWith("0.1.0");
            assertThat(digests.get(p.get("bundle").asText() + "-0.1.0-SNAPSHOT.jar")).as("%s", p).isNotNull().isEqualTo(p.get("sha256").asText());
        });
    }

    @ParameterizedTest
    @CsvSource({"solvers, single baseline replay", "graders, rule", "policies, payout",
        "formats, csv html json jsonl junit markdown", "sources, gsm8k summeval swelancer"})
    void a_kind_of_plugin_is_listed_with_name_bundle_version_and_state(String kind, String names) {
        JsonNode listed = here.assay(kind, "--json").with(0).json();

        assertThat(Json.all(listed)).extracting(p -> p.get("name").asText()).contains(names.split(" "));
        assertThat(Json.all(listed)).allSatisfy(p ->
                assertThat(Stream.of("bundle", "version", "state").map(k -> p.path(k).asText())).as("%s", p).doesNotContain(""));
    }

    @Test
    void a_list_is_a_table_without_json() {
        String out = here.assay("plugins").with(0).out();

        assertThat(out.lines().findFirst().orElse("")).contains("name", "bundle", "version", "state", "sha256");
    }

    private static Map<String, String> digests() throws IOException {
        try (Stream<Path> jars = Files.list(Workplace.distribution().resolve("bundles"))) {
            return jars.collect(Collectors.toMap(j -> j.getFileName().toString(), InstalledTest::digest));
        }
    }

    private static String digest(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

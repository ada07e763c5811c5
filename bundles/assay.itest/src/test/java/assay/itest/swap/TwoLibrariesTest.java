// SPDX-License-Identifier: Apache-2.0
package assay.itest.swap;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.model.LoopbackModel;
import assay.itest.suite.ErrandSuite;
import assay.itest.workplace.Json;
import assay.itest.workplace.Workplace;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two provider bundles carry two versions of LangChain4j in one framework. */
class TwoLibrariesTest {
    private static final int TASKS = 10;

    @TempDir
    Path folder;

    @Test
    void providers_with_two_versions_of_langchain4j_answer_side_by_side() throws Exception {
        Workplace here = new Workplace(folder);
        ErrandSuite.of(here, "errands", TASKS);
        Path other = folder.resolve("conf/deploy/acme.jar");
        new OtherLibrary(folder).into(other, "acme.model");
        try (LoopbackModel model = new LoopbackModel(Duration.ofMillis(50))) {
            model.configure(here);
            here.settings("acme.model-acme.cfg", "name=acme", "baseUrl=" + model.address(), "apiKey=$[env:MOCK_KEY]");

            here.assay("run", "errands", "--worker", "mock:m", "--worker", "acme:m", "--run", "one", "--concurrency", "4").with(0);

            assertThat(model.asked()).hasSize(2 * TASKS);
        }
        List<JsonNode> cells = Json.lines(here.assay("report", "one", "--format", "jsonl").with(0).out());
        assertThat(cells).hasSize(2 * TASKS).allMatch(c -> c.path("outcome").asText().equals("assessed") && c.path("complete").asBoolean());
        for (String bundle : List.of("assay.model.openai", "acme.model"))
            assertThat(cells.stream().filter(c -> c.at("/calls/0/bundle").asText().equals(bundle))).as(bundle).hasSize(TASKS);
        Map<String, Integer> one = library(Versions.of("assay.model.openai").file());
        Map<String, Integer> two = library(other);
        assertThat(one.keySet().stream().filter(two::containsKey).filter(c -> !one.get(c).equals(two.get(c))))
                .as("classes of the library that both carry and that differ").isNotEmpty();
    }

    /** Classes of LangChain4j in the bundle, with a digest of their bytes. */
    private static Map<String, Integer> library(Path bundle) throws IOException {
        Map<String, Integer> classes = new TreeMap<>();
        try (JarFile jar = new JarFile(bundle.toFile())) {
            for (var e : jar.stream().filter(e -> e.getName().startsWith("dev/langchain4j/") && e.getName().endsWith(".class")).toList())
                classes.put(e.getName(), Arrays.hashCode(jar.getInputStream(e).readAllBytes()));
        }
        return classes;
    }
}

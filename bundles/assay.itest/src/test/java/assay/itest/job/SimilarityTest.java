// SPDX-License-Identifier: Apache-2.0
package assay.itest.job;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.workplace.Json;
import assay.itest.workplace.Workplace;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Meanings are compared by the model that the distribution carries, with its native code unpacked by the framework. */
class SimilarityTest {
    @TempDir
    Path folder;

    private Workplace here;

    @BeforeEach
    void write() {
        here = new Workplace(folder);
        here.write("lease/suite.yaml", "id: lease\nversion: 1\ntitle: Lease\nlicence: Apache-2.0\nreleased: 2026-11-25\ndefaults: {profile: upbench}\n");
        here.write("lease/tasks/notice/files/answer.md", "The tenant must give notice three months before moving out. The deposit is paid back within sixty days.\n");
        here.write("lease/tasks/notice/task.yaml", """
                id: notice
                title: Clause seven
                category: legal
                capabilities: [technical-assistance]
                price: {amount: 60, currency: USD, basis: fixed}
                origin: {licence: Apache-2.0, created: 2026-11-25}
                instructions: Write down clause seven of the lease in plain English.
                deliverables: [{name: answer.md, type: text/markdown}]
                reference: [files/answer.md]
                rubric:
                  - {id: means, importance: critical, text: It says what the clause says, grader: similarity, with: {similar: 0.7}}
                """);
        here.write("answers.jsonl", """
                {"worker": "paraphrase", "task": "notice", "text": "Three months' notice is needed from the tenant before leaving, and the landlord returns the deposit in at most 60 days."}
                {"worker": "unrelated", "task": "notice", "text": "Chop the onions, fry them in butter until golden, then add the rice and the broth."}
                """);
    }

    @Test
    void a_paraphrase_passes_and_an_unrelated_text_does_not() {
        here.assay("lint", "lease").with(0);

        JsonNode workers = here.assay("run", "lease", "--worker", "replay:answers.jsonl", "--run", "one", "--json").with(0).json().get("workers");

        assertThat(Json.where(workers, "worker", "replay:answers.jsonl#paraphrase").get("complete").asInt()).isEqualTo(1);
        assertThat(Json.where(workers, "worker", "replay:answers.jsonl#unrelated").get("complete").asInt()).isZero();
        assertThat(here.assay("report", "one", "--format", "jsonl").with(0).out()).contains("cosine 0.").contains("Nearest: ");
    }

    @Test
    void the_bundle_is_updated_after_its_native_code_was_loaded_and_loads_it_again() throws IOException {
        String row = here.assay("shell", "lb").with(0).plain().out().lines().filter(l -> l.contains("assay.grader.similarity")).findFirst().orElseThrow();
        Path jar = bundle();

        here.assay("shell", "run lease --worker replay:answers.jsonl --run one; felix:update " + row.split("\\|")[0].strip() + " " + jar.toUri()
                + "; run lease --worker replay:answers.jsonl --run two").with(0);

        assertThat(here.assay("report", "one", "--format", "jsonl").with(0).out()).contains("cosine 0.");
        assertThat(here.assay("report", "two", "--format", "jsonl").with(0).out()).contains("cosine 0.").doesNotContain("grader-failed");
    }

    private static Path bundle() throws IOException {
        try (Stream<Path> bundles = Files.list(Workplace.distribution().resolve("bundles"))) {
            return bundles.filter(b -> b.getFileName().toString().startsWith("assay.grader.similarity")).findFirst().orElseThrow();
        }
    }
}

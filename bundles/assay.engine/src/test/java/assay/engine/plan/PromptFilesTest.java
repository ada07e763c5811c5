// SPDX-License-Identifier: Apache-2.0
package assay.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.problem.Resumable;
import assay.core.problem.UserError;
import assay.core.spi.model.Message;
import assay.core.spi.model.Prompt;
import assay.core.spi.store.Fact;
import assay.core.work.Submission;
import assay.engine.bench.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptFilesTest {
    private final Workbench bench = new Workbench().suite(Workbench.task("t", "clerk"));

    @TempDir
    private Path folder;

    @BeforeEach
    void a_solver_that_takes_prompts() {
        solver(bench);
    }

    private static void solver(Workbench bench) {
        bench.solvers.put("single", (work, shop) -> {
            shop.ask(Prompt.of(Message.user("do it")));
            return Submission.of(work.prompt().map(p -> p.text()).orElse("nothing"));
        }, Map.of("assay.solver.takesPrompt", "true"));
    }

    private String written(String text) throws IOException {
        return Files.writeString(folder.resolve("prompt.md"), text).toString();
    }

    private static Fact.Handed handed(Workbench bench) {
        return bench.store.submissions("r").findFirst().orElseThrow();
    }

    @Test
    void its_text_reaches_the_solver_and_its_digest_is_told() throws Exception {
        String file = written("You are a clerk.");

        bench.run("scripted:m[prompt=" + file + "]");

        assertThat(handed(bench).submission().text()).isEqualTo("You are a clerk.");
        assertThat(handed(bench).provenance().materials()).singleElement().satisfies(m -> {
            assertThat(m.kind()).isEqualTo("prompt");
            assertThat(m.name()).isEqualTo(file);
            assertThat(m.digest()).isEqualTo(assay.core.content.Digest.of("You are a clerk.".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        });
    }

    @Test
    void another_text_in_the_same_file_is_another_attempt() throws Exception {
        bench.run("scripted:m[prompt=" + written("You are a clerk.") + "]");
        Workbench later = new Workbench().suite(Workbench.task("t", "clerk"));
        solver(later);
        later.run("scripted:m[prompt=" + written("You are an old clerk.") + "]");

        assertThat(handed(later).attempt()).isNotEqualTo(handed(bench).attempt());
    }

    @Test
    void a_run_goes_on_with_the_text_as_it_was_planned() throws Exception {
        String file = written("You are a clerk.");
        bench.store.failingWhen(facts -> facts.stream().anyMatch(Fact.CallEnded.class::isInstance), new Resumable("the disk is full", null));
        bench.run("scripted:m[prompt=" + file + "]");
        bench.store.mended();
        Files.writeString(Path.of(file), "You are somebody else.");

        bench.resume();

        assertThat(handed(bench).submission().text()).isEqualTo("You are a clerk.");
    }

    @Test
    void a_file_that_is_absent_empty_or_no_text_is_refused_before_the_run() throws Exception {
        refused(folder.resolve("absent.md").toString(), "is not there");
        refused(folder.toString(), "is no file");
        refused(written(" \n"), "is empty");
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        refused(binary.toString(), "no text in UTF-8");

        assertThat(bench.store.facts(Fact.class)).isEmpty();
    }

    @Test
    void a_solver_that_takes_none_says_so() throws Exception {
        String file = written("You are a clerk.");
        bench.solvers.put("single", (work, shop) -> Submission.of("x"), Map.of());

        refused(file, "solver \"single\" takes none");
    }

    private void refused(String file, String why) {
        assertThatThrownBy(() -> bench.run("scripted:m[prompt=" + file + "]"))
                .isInstanceOf(UserError.class).hasMessageContaining(file).hasMessageContaining(why);
    }
}

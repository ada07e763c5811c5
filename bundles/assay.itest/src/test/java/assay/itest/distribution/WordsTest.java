// SPDX-License-Identifier: Apache-2.0
package assay.itest.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.workplace.Ended;
import assay.itest.workplace.Workplace;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line says of itself, and to somebody who mistyped. */
class WordsTest {
    @TempDir
    Path folder;

    private Workplace here;

    @BeforeEach
    void open() {
        here = new Workplace(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "--version"})
    void tells_its_version(String word) {
        Ended said = here.assay(word).with(0);

        assertThat(said.out()).startsWith("Assay 0.").contains("Java", "bundles");
        assertThat(said.err()).as("nothing that did not start").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help"})
    void lists_its_commands(String word) {
        Ended said = here.assay(word).with(0);

        assertThat(said.out()).contains("Usage: assay").contains("demo", "run", "resume", "regrade", "reprice", "compare", "gate",
                "report", "runs", "show", "import", "lint", "plugins", "models", "solvers", "graders", "policies", "formats", "sources");
    }

    @Test
    void every_command_of_the_list_has_a_help_of_its_own() {
        for (String command : Words.commands(here)) {
            Ended said = here.assay((command + " --help").split(" ")).with(0);

            assertThat(said.out()).as(command).contains("Usage: assay " + command).contains("--json", "--store", "--help");
        }
    }

    @Test
    void no_words_at_all_are_answered_with_the_list() {
        assertThat(here.assay().with(0).out()).contains("Usage: assay");
    }

    @Test
    void an_unknown_command_is_refused_with_the_likely_one() {
        here.assay("rum", "suite").refused("\"rum\"", "\"run\"", "assay help");
    }

    @Test
    void an_unknown_option_is_refused_with_the_likely_one() {
        here.assay("run", "suite", "--wroker", "baseline:echo").refused("--wroker", "--worker");
    }

    @Test
    void an_option_without_its_value_is_refused() {
        here.assay("run", "suite", "--worker").refused("--worker");
    }

    @Test
    void a_number_that_is_none_is_refused() {
        here.assay("run", "suite", "--worker", "baseline:echo", "--trials", "many").refused("--trials", "many");
    }

    @Test
    void a_missing_parameter_is_refused_by_its_name() {
        here.assay("show").refused("RUN", "assay help show");
    }

    @Test
    void asking_leaves_no_store_behind() {
        here.assay("version").with(0);
        here.assay("plugins").with(0);
        here.assay("rum").with(2);

        assertThat(Files.exists(here.path(".assay"))).isFalse();
    }
}

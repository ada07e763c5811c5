// SPDX-License-Identifier: Apache-2.0
package assay.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {

    @TempDir
    private Path folder;

    private TestDistribution workbench;

    @BeforeEach
    void an_empty_distribution() throws Exception {
        workbench = new TestDistribution(folder.resolve("home"));
    }

    @Test
    void the_command_line_gets_the_words_and_gives_the_exit_code() throws Exception {
        workbench.bundle("shell", CountingCommandLine.class);

        int code = run("one", "two", "three");

        assertThat(code).isEqualTo(3);
    }

    @Test
    void no_words_are_words_too() throws Exception {
        workbench.bundle("shell", CountingCommandLine.class);

        int code = run();

        assertThat(code).isZero();
    }

    @Test
    void a_bundle_that_does_not_start_leaves_the_others_running() throws Exception {
        workbench.bundle("a.broken", Broken.class).bundle("shell", CountingCommandLine.class);

        int code = run("one");

        assertThat(code).isEqualTo(1);
    }

    @Test
    void an_orderly_end_keeps_the_framework_for_the_next_start() throws Exception {
        workbench.bundle("shell", CountingCommandLine.class);
        run("one");

        try (var slot = slot()) {
            assertThat(slot.trusted()).isTrue();
        }
        assertThat(run("one")).isEqualTo(1);
    }

    @Test
    void without_a_command_line_every_lame_bundle_is_named_with_its_reason() throws Exception {
        workbench.settings("assay.start.seconds=0")
                .bundle("a.lonely", "Import-Package", "missing.words;version=\"[1.0,2)\"")
                .bundle("b.waiting", "Import-Package", "lonely.words")
                .bundle("c.broken", Broken.class)
                .bundle("d.optional", "Import-Package", "nice.to.have;resolution:=optional")
                .bundle("e.exporter", "Export-Package", "lonely.words", "Require-Bundle", "not.there;bundle-version=\"2.1\"");

        assertThatThrownBy(this::run).isInstanceOf(StartFailure.class)
                .hasMessageContaining("Bundle a.lonely 1.2.3 is not active: "
                        + "it needs package missing.words [1.0.0,2.0.0), which no installed bundle provides.")
                .hasMessageContaining("Bundle b.waiting 1.2.3 is not active: it waits for e.exporter.")
                .hasMessageContaining("Bundle c.broken 1.2.3 is not active: "
                        + "java.lang.IllegalStateException: the cellar is flooded")
                .hasMessageContaining("Bundle e.exporter 1.2.3 is not active: "
                        + "it needs bundle not.there 2.1.0 or newer, which no installed bundle provides.")
                .hasMessageContaining("Declarative Services is not running.")
                .hasMessageNotContaining("d.optional");
    }

    private int run(String... words) throws Exception {
        try (var slot = slot()) {
            var settings = FrameworkSettings.read(workbench.distribution(), slot);
            var arguments = Map.<String, Object>of("launcher.arguments", words);
            return new Session(workbench.distribution(), slot, settings).run(arguments);
        }
    }

    private CacheSlot slot() throws Exception {
        return CacheSlot.claim(folder.resolve("caches"), workbench.distribution().digest());
    }
}

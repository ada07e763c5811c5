// SPDX-License-Identifier: Apache-2.0
package assay.itest.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings are there when the first component asks for them, at every start. */
class SettingsTest {

    private static final int STARTS = 3;

    @TempDir
    private Path folder;

    private Foundation foundation;

    @BeforeEach
    void a_foundation_without_bundles_of_ours() throws Exception {
        foundation = new Foundation(folder).with("PROBE_COLOUR", "green");
    }

    @ParameterizedTest
    @ValueSource(strings = {"optional", "require"})
    void settings_and_secrets_arrive_before_the_component_starts(String policy) throws Exception {
        new ProbeBundle().configured(policy).into(foundation.bundles());
        var file = Files.writeString(foundation.conf().resolve("assay.probe.cfg"), "colour = $[env:PROBE_COLOUR]\nsize = 3\n");

        for (int start = 0; start < STARTS; start++) {
            var ended = foundation.run();

            assertThat(ended.err()).isEmpty();
            assertThat(ended.out()).isEqualTo("{colour=green, size=3}\n");
            assertThat(file).content().startsWith("colour = $[env:PROBE_COLOUR]");
        }
    }

    @Test
    void the_folder_of_the_user_is_read_too() throws Exception {
        new ProbeBundle().into(foundation.bundles());
        var own = Files.createDirectories(folder.resolve("own"));
        Files.writeString(own.resolve("assay.probe.cfg"), "colour = blue\n");

        var ended = foundation.with("ASSAY_CONF", own.toString()).run();

        assertThat(ended.out()).isEqualTo("{colour=blue}\n");
    }

    @Test
    void settings_that_were_taken_away_are_gone_at_the_next_start() throws Exception {
        new ProbeBundle().into(foundation.bundles());
        var file = Files.writeString(foundation.conf().resolve("assay.probe.cfg"), "colour = red\n");
        foundation.run();
        Files.delete(file);

        var ended = foundation.run();

        assertThat(ended.out()).isEqualTo("{colour=default}\n");
    }

    @Test
    void a_missing_plugin_for_secrets_is_told() throws Exception {
        new ProbeBundle().into(foundation.bundles());
        try (var interpolation = Files.newDirectoryStream(foundation.bundles(), "*interpolation*")) {
            Files.delete(interpolation.iterator().next());
        }

        var ended = foundation.run();

        assertThat(ended.err()).contains("No settings are applied");
    }

    @Test
    void a_component_that_refuses_its_settings_is_told_with_its_reason() throws Exception {
        new ProbeBundle().into(foundation.bundles());
        Files.writeString(foundation.conf().resolve("assay.probe.cfg"), "colour = invisible\n");

        var ended = foundation.setting("assay.start.seconds=30", "assay.start.seconds=1").run();

        assertThat(ended.err()).contains("Bundle assay.probe: invisible is not a colour");
    }
}

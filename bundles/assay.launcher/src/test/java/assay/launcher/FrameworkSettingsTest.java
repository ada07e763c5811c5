// SPDX-License-Identifier: Apache-2.0
package assay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameworkSettingsTest {

    @TempDir
    private Path folder;

    @Test
    void places_are_filled_in() throws Exception {
        var settings = read("felix.cm.dir=${assay.home}/x");

        assertThat(settings.forFramework()).containsEntry("felix.cm.dir", folder.resolve("home") + "/x");
    }

    @Test
    void folders_that_are_not_there_are_not_watched() throws Exception {
        var settings = read("felix.fileinstall.dir=${assay.home}/conf,${assay.home}/nowhere,${assay.conf}");

        assertThat(settings.forFramework()).containsEntry("felix.fileinstall.dir", folder.resolve("home/conf").toString());
    }

    @Test
    void the_order_of_the_first_bundles_is_kept() throws Exception {
        var settings = read("assay.start.first=z, b,\\", "  a");

        assertThat(settings.startFirst()).containsExactly("z", "b", "a");
    }

    private FrameworkSettings read(String... lines) throws Exception {
        var workbench = new TestDistribution(folder.resolve("home")).settings(lines);
        try (var slot = CacheSlot.claim(folder.resolve("caches"), "d")) {
            return FrameworkSettings.read(workbench.distribution(), slot);
        }
    }
}

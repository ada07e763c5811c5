// SPDX-License-Identifier: Apache-2.0
package assay.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributionTest {

    @TempDir
    private Path home;

    @Test
    void a_replaced_bundle_changes_the_digest() throws Exception {
        var workbench = new TestDistribution(home).bundle("a");
        var before = workbench.distribution().digest();

        workbench.bundle("a", "Bundle-Description", "longer than before");

        assertThat(workbench.distribution().digest()).isNotEqualTo(before);
    }

    @Test
    void bundles_come_in_the_order_of_their_names() throws Exception {
        var workbench = new TestDistribution(home).bundle("b").bundle("a");

        assertThat(workbench.distribution().bundles()).extracting(path -> path.getFileName().toString())
                .containsExactly("a.jar", "b.jar");
    }

    @Test
    void a_folder_without_bundles_is_no_distribution() {
        assertThatThrownBy(() -> new Distribution(home).digest()).isInstanceOf(StartFailure.class)
                .hasMessageContaining(home.toString());
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.itest.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/** The bundles of the distribution in a real framework. */
class BundlesTest {
    @TempDir
    Path storage;

    @Test
    void every_bundle_finds_what_it_requires() throws Exception {
        try (Framework framework = new Framework(storage)) {
            assertThat(framework.resolves(framework.install(Framework.jars("")))).isTrue();
        }
    }

    @Test
    void every_bundle_that_is_not_wanted_later_starts() throws Exception {
        try (Framework framework = new Framework(storage)) {
            Set<String> later = Framework.startedLater();
            List<Bundle> bundles = framework.install(Framework.jars("")).stream()
                    .filter(b -> !isFragment(b) && !later.contains(b.getSymbolicName())).toList();

            for (Bundle bundle : bundles) bundle.start();

            assertThat(bundles).hasSizeGreaterThan(25).allSatisfy(b -> assertThat(b.getState()).as(b.getSymbolicName()).isEqualTo(Bundle.ACTIVE));
        }
    }

    @Test
    void the_core_resolves_alone() throws Exception {
        try (Framework framework = new Framework(storage)) {
            List<Bundle> core = framework.install(Framework.jars("assay.core-"));

            for (Bundle bundle : core) bundle.start();

            assertThat(core).hasSize(1).allSatisfy(b -> assertThat(b.getState()).isEqualTo(Bundle.ACTIVE));
        }
    }

    private static boolean isFragment(Bundle bundle) {
        return bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.itest.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start ends in an answer, or says what keeps it from one. */
class StartTest {

    @TempDir
    private Path folder;

    private Foundation foundation;

    @BeforeEach
    void a_distribution_without_bundles_of_ours() throws Exception {
        foundation = new Foundation(folder);
    }

    @Test
    void the_answer_is_all_that_is_said_at_the_first_start_and_at_later_ones() throws Exception {
        new ProbeBundle().into(foundation.bundles());
        var answer = new Foundation.Ended(0, "{colour=default}\n", "");

        assertThat(foundation.run()).isEqualTo(answer);
        assertThat(foundation.run()).isEqualTo(answer);
    }

    @Test
    void a_start_that_was_killed_does_not_spoil_the_next() throws Exception {
        new ProbeBundle().into(foundation.bundles());
        var first = foundation.run();
        foundation.runAndKill(300);

        assertThat(foundation.run()).isEqualTo(first);
    }

    @Test
    void a_start_without_a_command_line_tells_which_bundle_lacks_what() throws Exception {
        foundation.setting("assay.start.seconds=30", "assay.start.seconds=1");
        new ProbeBundle().importing("not.there;version=\"[1.2,2)\"").into(foundation.bundles());

        var ended = foundation.run();

        assertThat(ended.code()).isEqualTo(70);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("Bundle assay.probe 0.0.0 is not active: it needs package not.there [1.2.0,2.0.0)");
    }

    @Test
    void a_start_without_a_command_line_tells_which_component_waits_for_what() throws Exception {
        foundation.setting("assay.start.seconds=30", "assay.start.seconds=1");
        new ProbeBundle().referring("java.util.function.Supplier").into(foundation.bundles());

        var ended = foundation.run();

        assertThat(ended.code()).isEqualTo(70);
        assertThat(ended.err()).contains("Component assay.probe waits for supplier");
    }
}

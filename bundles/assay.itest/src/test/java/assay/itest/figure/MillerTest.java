// SPDX-License-Identifier: Apache-2.0
package assay.itest.figure;

import assay.itest.workplace.Workplace;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many tasks a comparison takes; needs no data. */
@Tag("figures")
class MillerTest {
    @Test
    void tasks(@TempDir Path folder) {
        String ours = new Workplace(folder).assay("power", "--effect", "0.03", "--json").with(0).json().get("tasks").asText();

        new Figure("tasks that show a difference of 3 points", "969", "Miller (arXiv 2411.00640), section 5").against(Optional.of(ours));
    }
}

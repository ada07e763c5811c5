// SPDX-License-Identifier: Apache-2.0
package assay.itest.crash;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.suite.ErrandSuite;
import assay.itest.suite.Recordings;
import assay.itest.workplace.Ended;
import assay.itest.workplace.Workplace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full in the middle of a run, and has room again afterwards. An answer has 12 KB. */
class FullDiskTest {
    @TempDir
    Path folder;

    private Workplace here;

    private void given(int errands) {
        here = new Workplace(folder);
        ErrandSuite.of(here, "errands", errands);
        Recordings said = new Recordings();
        for (int i = 0; i < errands; i++) said.line("alice", "errand-" + i, ErrandSuite.word(i) + " indeed".repeat(1_700));
        said.in(here, "said.jsonl");
    }

    @Test
    void stops_in_a_state_that_can_be_resumed() {
        given(1_500);
        try (SmallDisk disk = SmallDisk.at(here.path("small"), 16)) {
            Ended full = disk.run(here, "run", "errands", "--worker", "replay:said.jsonl", "--store", "small/store", "--run", "one").with(3).plain();

            full.says("small/store", disk.complaint(), "resume one");
            disk.grow();
            Ended resumed = here.assay("resume", "one", "--store", "small/store", "--json").with(0);
            assertThat(resumed.json().get("workers").get(0).get("complete").asInt()).isEqualTo(1_500);
        }
    }

    @Test
    void leaves_no_half_report() {
        given(300);
        here.assay("run", "errands", "--worker", "replay:said.jsonl", "--run", "one").with(0);
        try (SmallDisk disk = SmallDisk.at(here.path("small"), 1)) {
            Ended full = disk.run(here, "report", "one", "--format", "jsonl", "--out", "small/cells.jsonl").plain();

            full.with(3).says("small/cells.jsonl");
            assertThat(here.path("small")).isEmptyDirectory();
        }
    }
}

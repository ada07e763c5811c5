// SPDX-License-Identifier: Apache-2.0
package assay.itest.job;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.suite.ErrandSuite;
import assay.itest.suite.Recordings;
import assay.itest.workplace.Ended;
import assay.itest.workplace.Json;
import assay.itest.workplace.Workplace;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People grade a run at the desk, in processes of their own, and an outside table is brought in. */
class DeskTest {
    @TempDir
    private Path folder;

    @Test
    void a_run_waits_for_people_and_goes_on_when_they_have_graded() {
        Workplace here = new Workplace(folder);
        ErrandSuite.of(here, "errands", 2);
        new Recordings().errands("wonderbot", 2, 2).in(here, "said.jsonl");
        here.assay("desk", "graders", "add", "anna").with(0);

        Ended run = here.assay("run", "errands", "--worker", "replay:said.jsonl#wonderbot", "--grader", "human", "--run", "r");
        run.with(3);
        assertThat(run.err()).contains("4 verdicts are pending", "assay resume r");
        Ended graded = here.assayHearing("m\nm\n5\nm\nn\n\n\n6\n", "desk", "grade", "--as", "anna");
        graded.with(0);
        assertThat(graded.out()).contains("Handed in").doesNotContain("wonderbot");
        assertThat(here.assay("desk", "status").with(0).err()).contains("People are done with run r");
        JsonNode resumed = here.assay("resume", "r", "--json").with(0).json();

        assertThat(Json.all(resumed.get("workers")).get(0).get("assessed").asInt()).isEqualTo(2);
        assertThat(Json.lines(here.assay("report", "r", "--format", "jsonl").with(0).out())).allSatisfy(cell ->
                assertThat(cell.toString()).contains("\"rater\":\"anna\""));
        here.write("experts.csv", "task,worker,criterion,rater,met\nerrand-0,wonderbot,says,ben,1\nerrand-1,wonderbot,says,ben,0\n");
        JsonNode imported = here.assay("import-verdicts", "r", "experts.csv", "--json").with(0).json();
        assertThat(imported.get("added").asInt()).isEqualTo(2);
        JsonNode agreement = here.assay("agreement", "r", "--raters", "anna,ben", "--by", "criterion", "--json").with(0).json();
        assertThat(agreement.get("agreement").get(0).get("items").asInt()).isEqualTo(2);
    }
}

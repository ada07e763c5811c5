// SPDX-License-Identifier: Apache-2.0
package assay.itest.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import assay.itest.workplace.Workplace;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports that cannot be, or not wholly. */
class ImportMistakesTest {
    private static final String JOB = "{\"issue_id\": \"1\", \"variant\": \"ic_swe\", \"price_usd\": 500.0, \"title\": \"[$500] Mend it\", \"issue_steps\": \"Look.\"}\n";

    @TempDir
    Path folder;

    private Workplace here;

    @BeforeEach
    void open() {
        here = new Workplace(folder);
    }

    @Test
    void an_unknown_source() {
        here.write("jobs.jsonl", JOB);

        here.assay("import", "gsm9k", "jobs.jsonl", "--to", "jobs").refused("gsm9k", "gsm8k");
    }

    @Test
    void a_missing_file() {
        here.assay("import", "swelancer", "absent.jsonl", "--to", "jobs").refused("absent.jsonl");

        assertThat(here.path("jobs")).doesNotExist();
    }

    @Test
    void a_file_of_another_kind() throws Exception {
        Files.write(here.path("jobs.bin"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});

        assertThat(here.assay("import", "swelancer", "jobs.bin", "--to", "jobs").plain().says("jobs.bin").code()).isIn(1, 2);
        assertThat(here.path("jobs")).doesNotExist();
    }

    @Test
    void a_broken_record_is_left_out_and_told() {
        here.write("jobs.jsonl", JOB + "{\"issue_id\": \"2\", \"title\": \n" + JOB.replace("\"1\"", "\"3\""));

        here.assay("import", "swelancer", "jobs.jsonl", "--to", "jobs").with(1).plain().says("jobs.jsonl:2", "2");

        assertThat(here.read("jobs/tasks.jsonl").lines()).hasSize(2);
    }

    @Test
    void what_was_changed_since_an_import_is_not_overwritten() {
        here.write("jobs.jsonl", JOB);
        here.assay("import", "swelancer", "jobs.jsonl", "--to", "jobs").with(0);
        here.assay("import", "swelancer", "jobs.jsonl", "--to", "jobs").with(0);
        String mended = here.read("jobs/tasks.jsonl").replace("Mend it", "Mend it well");
        here.write("jobs/tasks.jsonl", mended);

        here.assay("import", "swelancer", "jobs.jsonl", "--to", "jobs").refused("jobs", "--force");

        assertThat(here.read("jobs/tasks.jsonl")).isEqualTo(mended);
    }
}

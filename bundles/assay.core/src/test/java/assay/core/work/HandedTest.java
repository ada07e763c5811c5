// SPDX-License-Identifier: Apache-2.0
package assay.core.work;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.content.Blob;
import assay.core.task.Brief;
import assay.core.task.Deliverable;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandedTest {
    private static Brief wanting(Deliverable... deliverables) {
        return new Brief("t", "do it", List.of(), List.of(deliverables), List.of());
    }

    private static final Deliverable CSV = new Deliverable("prices.csv", "text/csv");
    private static final Deliverable NOTE = new Deliverable("note.md", "text/markdown");

    @Test
    void a_text_is_the_only_deliverable_that_is_wanted() {
        assertThat(Handed.in(Submission.of("Hello"), wanting(NOTE)).get("note.md").text()).isEqualTo("Hello");
    }

    @Test
    void a_data_file_may_stand_in_the_only_block() {
        String text = "Here it is:\n```csv\na,b\n1,2\n```\nBest regards";

        assertThat(Handed.in(Submission.of(text), wanting(CSV)).get("prices.csv").text()).isEqualTo("a,b\n1,2\n");
    }

    @Test
    void blocks_with_file_names_are_files() {
        String text = "```csv prices.csv\na,b\n```\n\n```markdown note.md\n# Note\n```\n";

        var handed = Handed.in(Submission.of(text), wanting(CSV, NOTE));

        assertThat(handed.get("prices.csv").text()).isEqualTo("a,b\n");
        assertThat(handed.get("note.md").text()).isEqualTo("# Note\n");
    }

    @Test
    void a_file_handed_in_outranks_the_text() {
        Submission s = new Submission("see file", List.of(Blob.ofText("prices.csv", "text/csv", "x")), Spent.NOTHING);

        assertThat(Handed.in(s, wanting(CSV)).get("prices.csv").text()).isEqualTo("x");
    }

    @Test
    void nothing_handed_in_is_nothing() {
        assertThat(Handed.in(Submission.of("  "), wanting(CSV, NOTE))).isEmpty();
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.problem.UserError;
import assay.core.report.CellLine;
import assay.core.report.Redaction;
import assay.core.report.Report;
import assay.core.report.Score;
import assay.testkit.report.SampleReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RedactedReportTest {
    private static String written(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlFormat().write(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void no_name_of_a_worker_and_no_word_that_was_handed_in_is_in_a_copy_without_them() throws IOException {
        Report full = SampleReport.typical();

        String copy = written(Redaction.ALL.of(full));

        assertThat(full.board()).extracting(Score::worker).isNotEmpty().allSatisfy(label -> assertThat(copy).doesNotContain(label));
        try (Stream<CellLine> cells = full.cells()) {
            assertThat(cells.flatMap(c -> c.turns().stream()).map(t -> t.handed().submission().text()).filter(t -> !t.isBlank())).isNotEmpty().allSatisfy(text -> assertThat(copy).doesNotContain(text));
        }
        assertThat(copy).contains("Left out of this copy", "worker:A");
    }

    @Test
    void a_copy_without_prices_has_no_money_but_what_models_cost() {
        Report copy = Redaction.of(List.of("prices")).of(SampleReport.typical());

        assertThat(copy.totalPrice()).isEmpty();
        assertThat(copy.board()).allSatisfy(s -> assertThat(s.money()).isEmpty());
        assertThat(copy.slices()).noneMatch(s -> s.by().equals("price")).allSatisfy(s -> assertThat(s.price()).isEmpty());
        assertThat(copy.advice()).isEmpty();
        assertThat(copy.board()).extracting(Score::worker).isEqualTo(SampleReport.typical().board().stream().map(Score::worker).toList());
    }

    @Test
    void what_cannot_be_left_out_is_refused_with_what_can() {
        assertThatThrownBy(() -> Redaction.of(List.of("price"))).isInstanceOf(UserError.class).hasMessageContaining("prices");
    }
}

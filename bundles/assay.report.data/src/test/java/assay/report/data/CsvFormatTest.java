// SPDX-License-Identifier: Apache-2.0
package assay.report.data;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.spi.report.ReportFormat;
import assay.testkit.report.ReportKit;
import assay.testkit.report.SampleReport;
import org.junit.jupiter.api.Test;

class CsvFormatTest extends ReportKit {
    @Override
    protected ReportFormat format() {
        return new CsvFormat();
    }

    @Test
    void a_cell_is_a_row_under_a_header() {
        assertThat(written(SampleReport.typical()).split("\r\n")).hasSize(1 + 36 * 5)
                .contains("brisk-otter,0.0.0,task-100,,40.00,openai:claude-sonnet-4,0,assessed,true,1.0,0.0042,1.8,1,,,fixed,low");
    }

    @Test
    void a_setting_that_was_crossed_is_a_column() {
        assertThat(written(SampleReport.typical()).lines().findFirst().orElseThrow()).endsWith(",reason,basis,factor reasoning-effort");
        assertThat(written(SampleReport.empty()).lines().findFirst().orElseThrow()).endsWith(",reason,basis");
    }

    @Test
    void quotes_and_line_ends_stay_in_their_field() {
        assertThat(written(SampleReport.hostile("say \"no\",\nplease"))).contains("\"say \"\"no\"\",\nplease\"");
    }

    @Test
    void a_spreadsheet_does_not_take_words_for_a_formula() {
        assertThat(written(SampleReport.hostile("=HYPERLINK(1)"))).contains(",'=HYPERLINK(1)").doesNotContain(",=HYPERLINK");
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.spi.report.ReportFormat;
import assay.testkit.report.ReportKit;
import assay.testkit.report.SampleReport;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownFormatTest extends ReportKit {
    @Override
    protected ReportFormat format() {
        return new MarkdownFormat();
    }

    /** Bars that are not escaped. */
    private static long bars(String line) {
        return line.replace("\\\\", "").replace("\\|", "").chars().filter(c -> c == '|').count();
    }

    @Test
    void the_scoreboard_has_denominators_and_intervals() {
        assertThat(written(SampleReport.typical())).contains("| openai:claude-sonnet-4 | 1–2 | 21 of 36 | 58.3 % (43.3–73.3) |");
    }

    @Test
    void a_worker_that_saw_the_reference_is_marked() {
        assertThat(written(SampleReport.typical())).contains("| reference:all (saw the reference) |");
    }

    @Test
    void every_row_of_a_table_has_as_many_cells_as_its_header() {
        for (String words : List.of("words", HOSTILE, "a | b \\| c \\")) {
            List<String> lines = written(SampleReport.hostile(words)).lines().toList();
            for (int i = 1; i < lines.size(); i++)
                if (lines.get(i).startsWith("|") && lines.get(i - 1).startsWith("|"))
                    assertThat(bars(lines.get(i))).as(lines.get(i)).isEqualTo(bars(lines.get(i - 1)));
        }
    }

    @Test
    void words_of_a_model_are_never_markup() {
        assertThat(written(SampleReport.hostile(HOSTILE))).doesNotContain("<script").doesNotContain("\u202E").contains("&lt;script&gt;");
    }

    @Test
    void more_failures_than_a_reader_wants_are_left_out_and_said() {
        assertThat(written(SampleReport.huge(500))).contains("The first 50 are listed. All: assay report brisk-otter --format jsonl");
    }

    @Test
    void provenance_names_every_bundle_and_its_digest() {
        assertThat(written(SampleReport.typical())).contains("| rule | assay.grader.rule | 0.1.0 | " + "b2".repeat(32) + " |");
    }

    @Test
    void each_level_of_a_setting_has_its_means_and_its_difference() {
        assertThat(written(SampleReport.typical())).contains("## What the settings did", "| openai:gpt-5 | reasoning-effort | high | 21 of 36 | 58.0 % (43.0–73.0) |",
                "| high − low | 36 | +14.0 (+2.0 to +26.0) |", "| 0.031 | better |", "no task in common");
    }

    @Test
    void every_policy_has_its_sums_ledger_and_measures() {
        assertThat(written(SampleReport.typical())).contains("## Money under fallback", "| worker | client-payment | model | human-grading | human-work |",
                "| openai:gpt-5 | minutes-a-task |", "| minutes | 36 |", "## Completion by rounds of feedback");
    }

    @Test
    void who_should_do_it_stands_there_with_what_is_assumed() {
        String text = written(SampleReport.typical());

        assertThat(text).contains("Who should do it: openai:gpt-5", "reviewer catches 0.9", "What the choice hangs on", "× 0.5", "Several attempts at a task");
        assertThat(text).contains("earned of Σ $6,120, of it $1,220 predicted");
    }

    @Test
    void ranks_and_who_cannot_be_told_apart_stand_there() {
        assertThat(written(SampleReport.typical())).contains("Who cannot be told apart", "| openai:gpt-5 | 1–3 | openai:claude-sonnet-4, openai:gemini-2.5-pro |");
    }
}

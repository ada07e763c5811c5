// SPDX-License-Identifier: Apache-2.0
package assay.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.content.Digest;
import assay.core.spi.report.ReportFormat;
import assay.testkit.report.ReportKit;
import assay.testkit.report.SampleReport;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlFormatTest extends ReportKit {
    @Override
    protected ReportFormat format() {
        return new HtmlFormat();
    }

    private static long count(String what, String page) {
        return Pattern.compile(what).matcher(page).results().count();
    }

    private static String body(String page) {
        return page.substring(page.indexOf("</head>"));
    }

    @Test
    void the_page_needs_no_script_and_no_network() {
        String page = written(SampleReport.typical());

        assertThat(page).doesNotContainPattern("(?i)<script|<link|<img|<iframe|@import|url\\(|src=|https?://| on[a-z]+=");
    }

    @Test
    void the_policy_lets_in_the_style_sheet_of_the_page_alone() {
        String page = written(SampleReport.typical());
        Matcher style = Pattern.compile("(?s)<style>(.*?)</style>").matcher(page);
        assertThat(style.find()).isTrue();
        byte[] sha = Digest.sha256().digest(style.group(1).getBytes(StandardCharsets.UTF_8));

        assertThat(page.replace("&#39;", "'")).contains("default-src 'none'; style-src 'sha256-" + Base64.getEncoder().encodeToString(sha) + "'");
        assertThat(body(page)).doesNotContain(" style=");
    }

    @Test
    void hostile_words_stay_words() {
        String page = body(written(SampleReport.hostile(HOSTILE)));

        assertThat(page).doesNotContain("<script").doesNotContainPattern("<[a-zA-Z][^>]*onload").doesNotContain("\u202E").doesNotContain("\u0000");
        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void what_is_opened_is_closed() {
        String page = written(SampleReport.hostile(HOSTILE));

        for (String element : new String[] {"details", "table", "section", "svg", "pre", "div", "tr", "td", "span"})
            assertThat(count("<" + element + "[ >]", page)).as(element).isEqualTo(count("</" + element + ">", page)).isPositive();
    }

    @Test
    void failed_work_comes_first() {
        String page = written(SampleReport.typical());
        String first = page.substring(page.indexOf("<details"), page.indexOf("</details>"));

        assertThat(first).contains("pill bad");
        assertThat(page.lastIndexOf("cell bad")).isLessThan(page.indexOf("cell off"));
        assertThat(page.lastIndexOf("cell off")).isLessThan(page.indexOf("cell ok"));
    }

    @Test
    void two_thousand_cells_are_enough_and_the_page_says_what_it_left_out() {
        String page = written(SampleReport.huge(5_000));

        assertThat(count("<details", page)).isEqualTo(2_000);
        assertThat(page).contains("3000 are left out", "assay report brisk-otter --format jsonl --out brisk-otter.jsonl");
    }

    @Test
    void a_page_that_holds_everything_says_nothing_of_it() {
        assertThat(written(SampleReport.typical())).doesNotContain("left out.");
    }

    @Test
    void a_long_submission_is_cut_and_said() {
        String page = written(SampleReport.hostile("word ".repeat(1000)));

        assertThat(page).contains("The beginning of 5000 characters.");
        assertThat(page.length()).isLessThan(written(SampleReport.hostile("word ")).length() + 10_000);
    }

    @Test
    void every_chart_is_described() {
        String page = written(SampleReport.typical());

        assertThat(count("<svg[^>]*role=\"img\"[^>]*aria-label", page)).isEqualTo(count("<svg", page)).isEqualTo(27);
        assertThat(page).contains("<title id=\"rate-title\">", "<desc id=\"rate-text\">");
    }

    @Test
    void the_scoreboard_has_denominators_and_intervals() {
        assertThat(written(SampleReport.typical())).contains("58.3 %", "43.3 – 73.3", "21 of 36", "2,570 – 4,570");
    }

    @Test
    void what_a_setting_did_stands_by_level_with_its_difference() {
        assertThat(written(SampleReport.typical())).contains("What the settings did", "high − low", "+14.0", "+2.0 to +26.0", ">better</span>",
                "no task in common", "=medium|&lt;b&gt;");
        assertThat(written(SampleReport.empty())).doesNotContain("What the settings did");
    }

    @Test
    void ranks_ledger_and_measures_of_every_policy_are_there() {
        assertThat(written(SampleReport.typical())).contains("Who cannot be told apart", "Policy collaboration", "human-grading", "minutes-a-task", "<td>minutes</td>",
                "Completion by rounds of feedback");
    }

    @Test
    void four_ways_of_working_and_what_decides_between_them_are_drawn_with_their_assumptions() {
        String page = written(SampleReport.typical());

        assertThat(page).contains("Who should do it", "price &lt; $50", "human alone", "reviewer catches 0.9", "Prices at which the best way changes",
                "What the choice hangs on", "wage of those who do the task", "· decides", "not for certain", "without: 2 no price");
    }

    @Test
    void the_sum_of_prices_and_what_of_it_is_guessed_stand_beside_earnings() {
        assertThat(written(SampleReport.typical())).contains("of Σ price $6,120 (of it $1,220 predicted)", "Several attempts at a task", "k = 3",
                "Assumed where nothing was measured", "reviewer 40.00 USD an hour");
    }
}

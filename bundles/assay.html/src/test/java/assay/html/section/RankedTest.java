// SPDX-License-Identifier: Apache-2.0
package assay.html.section;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.spi.web.ReportSection;
import assay.html.HarmlessOutput;
import assay.testkit.report.SampleReport;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankedTest {
    private final Ranked<ReportSection> ranked = new Ranked<>();

    private void offer(String name, long id, int ranking, ReportSection section) {
        ranked.bind(section, Map.of("assay.name", name, "assay.view.title", "About <" + name + ">", "service.id", id, "service.ranking", ranking));
    }

    private String page() throws InterruptedException {
        StringOutput page = new StringOutput();
        Sections.further(ranked.shown(), SampleReport.typical()).writeTo(new HarmlessOutput(page));
        return page.toString();
    }

    @Test
    void of_two_with_one_name_the_higher_ranked_is_shown_and_the_other_comes_back_when_it_leaves() throws InterruptedException {
        offer("carbon", 1, 0, (report, out) -> out.append("<p>ours</p>"));
        offer("carbon", 2, 5, (report, out) -> out.append("<p>theirs</p>"));
        assertThat(page()).contains("theirs").doesNotContain("ours");

        ranked.unbind(Map.of("service.id", 2L));

        assertThat(page()).contains("ours");
    }

    @Test
    void a_section_that_breaks_is_a_card_beside_the_others_and_one_that_says_nothing_is_left_out() throws InterruptedException {
        offer("broken", 1, 0, (report, out) -> {
            throw new IllegalStateException("a <b>bad</b> day");
        });
        offer("sound", 2, 0, (report, out) -> out.append("<p>").append(report.run()).append("</p>"));
        offer("silent", 3, 0, (report, out) -> {});

        assertThat(page()).contains("This section broke", "a &lt;b&gt;bad&lt;/b&gt; day", SampleReport.typical().run(), "About &lt;sound&gt;").doesNotContain("silent");
    }
}

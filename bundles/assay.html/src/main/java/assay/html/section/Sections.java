// SPDX-License-Identifier: Apache-2.0
package assay.html.section;

import assay.core.report.Advice;
import assay.core.report.Report;
import assay.core.spi.web.Preview;
import assay.core.spi.web.ReportSection;
import assay.html.chart.FailureChart;
import assay.html.chart.FrontierChart;
import assay.html.chart.Heat;
import assay.html.chart.MoneyChart;
import assay.html.chart.RateChart;
import assay.html.chart.TurnChart;
import assay.html.file.template.JtepreviewGenerated;
import assay.html.section.template.JteablationGenerated;
import assay.html.section.template.JteadviceGenerated;
import assay.html.section.template.JteboardGenerated;
import assay.html.section.template.JtecriteriaGenerated;
import assay.html.section.template.JtefailuresGenerated;
import assay.html.section.template.JtefrontierGenerated;
import assay.html.section.template.JtefurtherGenerated;
import assay.html.section.template.JtemoneyGenerated;
import assay.html.section.template.JteprovenanceGenerated;
import assay.html.section.template.JteslicesGenerated;
import assay.html.section.template.JteturnsGenerated;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.HtmlTemplateOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The sections, to be put into a template of another bundle: {@code ${Sections.board(report)}}. */
public final class Sections {
    private Sections() {}

    /** Writes a section where the output of the outer template stands. */
    @FunctionalInterface
    private interface Section {
        void write(HtmlTemplateOutput out);
    }

    private static Content of(Section section) {
        return new Content() {
            @Override
            public void writeTo(TemplateOutput out) {
                section.write((HtmlTemplateOutput) out);
            }
        };
    }

    public static Content board(Report report) {
        return of(out -> JteboardGenerated.render(out, null, report, RateChart.of(report)));
    }

    public static Content ablation(Report report) {
        return of(out -> JteablationGenerated.render(out, null, report));
    }

    public static Content failures(Report report) {
        return of(out -> JtefailuresGenerated.render(out, null, report, FailureChart.of(report)));
    }

    public static Content slices(Report report) {
        return of(out -> JteslicesGenerated.render(out, null, Heat.of(report)));
    }

    public static Content criteria(Report report) {
        return of(out -> JtecriteriaGenerated.render(out, null, report));
    }

    public static Content provenance(Report report) {
        return of(out -> JteprovenanceGenerated.render(out, null, report));
    }

    /** Completion over cost; nothing without a worker that has both. */
    public static Content frontier(Report report) {
        FrontierChart chart = FrontierChart.of(report);
        return of(out -> {
            if (!chart.points().isEmpty()) JtefrontierGenerated.render(out, null, chart);
        });
    }

    /** What each policy of the run says. */
    public static Content money(Report report) {
        return of(out -> MoneyChart.of(report).forEach(chart -> JtemoneyGenerated.render(out, null, report, chart)));
    }

    /** Completion by rounds of feedback. */
    public static Content turns(Report report) {
        return of(out -> JteturnsGenerated.render(out, null, TurnChart.of(report)));
    }

    public static Content advice(List<Advice> advice) {
        return of(out -> JteadviceGenerated.render(out, null, advice));
    }

    /** What other bundles say of a report; one that breaks is a card. */
    public static Content further(List<Ranked.Offer<ReportSection>> offers, Report report) throws InterruptedException {
        List<Shielded> shown = new ArrayList<>();
        for (Ranked.Offer<ReportSection> o : offers) {
            Shielded part = Shielded.of(o, out -> o.part().render(report, out));
            if (part.shows()) shown.add(part);
        }
        return of(out -> JtefurtherGenerated.render(out, null, shown));
    }

    /** A part of a file, as its renderer sees it. */
    public static Content preview(Preview preview) {
        return of(out -> JtepreviewGenerated.render(out, null, preview));
    }

    /** Style rules that the sections need beside those of plain text and tables. */
    public static String style() throws IOException {
        try (InputStream in = Sections.class.getResourceAsStream("/assay/html/section/sections.css")) {
            if (in == null) throw new IOException("sections.css is not in the bundle");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

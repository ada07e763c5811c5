// SPDX-License-Identifier: Apache-2.0
package assay.report.markdown;

import assay.core.grading.Assessment;
import assay.core.report.CellLine;
import assay.core.report.CriterionScore;
import assay.core.report.Failures;
import assay.core.report.Report;
import assay.core.report.Score;
import assay.core.report.Slice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where the work failed, and how it went on parts of the tasks. */
final class Breakdown {
    private static final int LISTED = 50;

    private final Page page;

    Breakdown(Page page) {
        this.page = page;
    }

    void write(Report report) throws IOException {
        failures(report);
        for (String by : report.slices().stream().map(Slice::by).distinct().toList()) slices(report, by);
        for (String by : report.criteria().stream().map(CriterionScore::by).distinct().toList()) criteria(report, by);
    }

    private void failures(Report report) throws IOException {
        if (report.failures().isEmpty()) return;
        page.heading(2, "Failures");
        page.table("lrrrl", List.of("worker", "complete", "near misses", "fatal", "cells by failed criteria of the gate: 0, 1, 2 …"),
                report.failures().stream().map(Breakdown::row).toList());
        List<CellLine> failed;
        try (Stream<CellLine> cells = report.cells()) {
            failed = cells.filter(c -> !c.state().complete()).limit(LISTED + 1L).toList();
        }
        if (failed.isEmpty()) return;
        page.table("lllll", List.of("cell", "task", "worker", "outcome", "failed criteria, or why"),
                failed.stream().limit(LISTED).map(Breakdown::row).toList());
        if (failed.size() > LISTED) page.paragraph("The first " + LISTED + " are listed. All: assay report " + report.run() + " --format jsonl");
    }

    private static List<String> row(Failures f) {
        long complete = f.histogram().isEmpty() ? 0 : f.histogram().get(0);
        return List.of(f.worker(), "" + complete, "" + f.nearMisses(), "" + f.fatal(), String.join(", ", f.histogram().stream().map(String::valueOf).toList()));
    }

    private static List<String> row(CellLine c) {
        List<String> failed = c.state().assessment().map(Assessment::failed).orElse(List.of());
        return List.of(c.id().toString(), c.task().id(), c.worker(), c.state().outcome().label(), failed.isEmpty() ? c.state().reason() : String.join(", ", failed));
    }

    private void slices(Report report, String by) throws IOException {
        List<Slice> slices = report.slices().stream().filter(s -> s.by().equals(by)).toList();
        page.heading(2, "Completion rate by " + by);
        List<String> header = new ArrayList<>(List.of(by, "tasks", "worth"));
        slices.get(0).scores().forEach(s -> header.add(s.worker()));
        page.table("lrr" + "r".repeat(header.size() - 3), header, slices.stream().map(s -> {
            List<String> row = new ArrayList<>(List.of(s.value(), "" + s.tasks(), s.price().map(Figures::dollars).orElse(Figures.NONE)));
            s.scores().forEach(x -> row.add(share(x)));
            return row;
        }).toList());
    }

    private static String share(Score s) {
        return s.completion().isEmpty() ? Figures.NONE : Figures.rate(s.completion()) + " (" + s.complete() + " of " + s.assessed() + ")";
    }

    private void criteria(Report report, String by) throws IOException {
        page.heading(2, "Criteria that went right, by " + by);
        page.table("llrr", List.of("worker", by, "right", "rate"), report.criteria().stream().filter(c -> c.by().equals(by))
                .map(c -> List.of(c.worker(), c.value(), c.right() + " of " + c.settled(), Figures.percent(c.rate()))).toList());
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.report.markdown;

import assay.core.grading.Rulings;
import assay.core.report.Contrast;
import assay.core.report.Report;
import assay.core.run.PolicyChoice;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** What the figures come from. */
final class Provenance {
    private final Page page;

    Provenance(Page page) {
        this.page = page;
    }

    void write(Report report) throws IOException {
        if (!report.contrasts().isEmpty()) {
            page.heading(2, "Neighbours compared task by task");
            page.table("llrrrl", List.of("A", "B", "tasks", "A − B, points", "McNemar p", "verdict"), report.contrasts().stream().map(Provenance::row).toList());
        }
        page.heading(2, "Provenance");
        page.list(List.of("Started " + report.started() + ", seed " + report.plan().schedule().seed() + ", trials " + report.plan().schedule().trials()
                        + ", turns of feedback " + report.plan().schedule().turns(),
                "Rule of rulings: " + Rulings.NAME,
                "Policies: " + report.plan().policies().stream().map(PolicyChoice::label).collect(Collectors.joining(", ")),
                "Rates: " + String.join("; ", report.plan().rates().table().assumptions())));
        page.table("llrl", List.of("suite", "version", "tasks", "SHA-256"), report.plan().suites().stream()
                .map(s -> List.of(s.id(), s.version(), "" + s.tasks(), s.digest())).toList());
        page.table("llll", List.of("plugin", "bundle", "version", "SHA-256"), report.plugins().stream()
                .map(s -> List.of(s.name(), s.bundle(), s.version(), s.sha256())).toList());
    }

    private static List<String> row(Contrast c) {
        var d = c.difference();
        return List.of(c.a(), c.b(), "" + d.n(), Figures.format("%+.1f (%+.1f to %+.1f)", 100 * d.value(), 100 * d.low(), 100 * d.high()),
                Figures.p(c.p()), c.verdict());
    }
}

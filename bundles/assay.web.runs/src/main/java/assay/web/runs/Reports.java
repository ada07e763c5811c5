// SPDX-License-Identifier: Apache-2.0
package assay.web.runs;

import assay.core.report.Report;
import assay.core.spi.analysis.Analyst;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.web.runs.kept.Kept;

/** Reports of runs, made once for as long as the run stays as it is, several runs at once. Safe for use by several threads. */
final class Reports {
    private static final int KEPT = 8;
    private final Analyst analyst;
    private final Kept<Report> kept = new Kept<>(r -> 1, KEPT);

    Reports(Analyst analyst) {
        this.analyst = analyst;
    }

    Report of(RunStore store, Fact.Run run) throws InterruptedException {
        return kept.of(store, run, "", () -> analyst.report(store, run.run())).value();
    }

    String pulse() {
        return kept.pulse();
    }
}

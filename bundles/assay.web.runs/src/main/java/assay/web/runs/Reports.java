// SPDX-License-Identifier: Apache-2.0
package assay.web.runs;

import assay.core.report.Report;
import assay.core.spi.analysis.Analyst;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reports of runs, made once for as long as the run stays as it is. Safe for use by several threads. */
final class Reports {
    private static final int KEPT = 4;
    private final Analyst analyst;
    private final Map<String, Made> made = new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Made> eldest) {
            return size() > KEPT;
        }
    };

    Reports(Analyst analyst) {
        this.analyst = analyst;
    }

    private record Made(String state, Report report) {}

    synchronized Report of(RunStore store, Fact.Run run) {
        String state = run.revision() + " " + store.summaries(run.run());
        Made known = made.get(run.run());
        if (known != null && known.state().equals(state)) return known.report();
        Report report = analyst.report(store, run.run());
        made.put(run.run(), new Made(state, report));
        return report;
    }
}

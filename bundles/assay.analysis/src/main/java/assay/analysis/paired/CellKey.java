// SPDX-License-Identifier: Apache-2.0
package assay.analysis.paired;

import assay.core.run.Plan;
import assay.core.run.SuiteRef;
import assay.core.spi.store.Fact;

/** A cell by what it is, and not by its place in one run. Ids of tasks are unique in a suite, not in a run of several. */
record CellKey(String suite, String task, String worker, int trial) {

    static CellKey of(Plan plan, Fact.TaskText task, Fact.CellEnded cell) {
        return new CellKey(suite(plan, task.ordinal()), task.id(), plan.workers().get(cell.cell().worker()).label(), cell.cell().trial());
    }

    private static String suite(Plan plan, long ordinal) {
        long first = 0;
        for (SuiteRef suite : plan.suites()) {
            first += suite.tasks();
            if (ordinal < first) return suite.id();
        }
        return "";
    }
}

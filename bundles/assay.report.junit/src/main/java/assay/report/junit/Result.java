// SPDX-License-Identifier: Apache-2.0
package assay.report.junit;

import assay.core.report.CellLine;
import assay.core.work.Outcome;

/** What a build server makes of a cell. */
enum Result {
    PASSED, FAILURE, ERROR, SKIPPED;

    static Result of(CellLine cell) {
        Outcome outcome = cell.state().outcome();
        if (cell.state().complete()) return PASSED;
        if (outcome.isInfrastructure()) return ERROR;
        return outcome.counts() ? FAILURE : SKIPPED;
    }

    static double seconds(CellLine cell) {
        return cell.state().spent().time().toNanos() / 1e9;
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.report.junit;

import assay.core.report.CellLine;

/** How many cells of a worker ended how. */
final class Counts {
    long tests;
    long failures;
    long errors;
    long skipped;
    double seconds;

    void add(CellLine cell) {
        tests++;
        seconds += Result.seconds(cell);
        switch (Result.of(cell)) {
            case PASSED -> {}
            case FAILURE -> failures++;
            case ERROR -> errors++;
            case SKIPPED -> skipped++;
        }
    }

    Counts plus(Counts other) {
        Counts sum = new Counts();
        sum.tests = tests + other.tests;
        sum.failures = failures + other.failures;
        sum.errors = errors + other.errors;
        sum.skipped = skipped + other.skipped;
        sum.seconds = seconds + other.seconds;
        return sum;
    }
}

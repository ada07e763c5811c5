// SPDX-License-Identifier: Apache-2.0
package assay.analysis.tally;

import assay.core.grading.Assessment;
import assay.core.grading.Assessment.Completion;
import assay.core.report.Failures;
import assay.core.spi.store.Fact.CellEnded;
import java.util.ArrayList;
import java.util.List;

/** By how many criteria one worker's cells fail the gate. Cells without a decision are not counted. */
final class FailureTally {
    private final List<Long> histogram = new ArrayList<>();
    private long nearMisses;

    void add(Stint stint) {
        for (CellEnded cell : stint.cells()) if (cell.outcome().counts()) cell.assessment().ifPresent(this::add);
    }

    private void add(Assessment assessment) {
        if (assessment.completion() != Completion.COMPLETE && assessment.completion() != Completion.INCOMPLETE) return;
        int failed = assessment.gateFailed().size();
        while (histogram.size() <= failed) histogram.add(0L);
        histogram.set(failed, histogram.get(failed) + 1);
        if (assessment.isNearMiss()) nearMisses++;
    }

    Failures failures(String worker) {
        long all = histogram.stream().mapToLong(Long::longValue).sum();
        long complete = histogram.isEmpty() ? 0 : histogram.get(0);
        return new Failures(worker, histogram, nearMisses, all - complete - nearMisses);
    }
}

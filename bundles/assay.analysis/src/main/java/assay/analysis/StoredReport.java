// SPDX-License-Identifier: Apache-2.0
package assay.analysis;

import assay.core.money.Money;
import assay.core.report.Advice;
import assay.core.report.CellLine;
import assay.core.report.Contrast;
import assay.core.report.CriterionScore;
import assay.core.report.Failures;
import assay.core.report.RankRange;
import assay.core.report.Report;
import assay.core.report.Score;
import assay.core.report.Slice;
import assay.core.report.TurnScore;
import assay.core.run.Plan;
import assay.core.run.Stamp;
import assay.core.spi.store.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A report whose sums are in memory and whose cells are in the store. */
record StoredReport(
        String run, Instant started, Plan plan, List<Stamp> plugins, List<Score> board, List<String> unranked, List<Contrast> contrasts,
        List<Slice> slices, List<CriterionScore> criteria, List<Failures> failures, Optional<Money> totalPrice, long pricedTasks,
        List<String> notes, Supplier<Stream<CellLine>> lines, Function<Fact.Handed, List<Fact.CallEnded>> journal,
        List<RankRange> ranks, List<TurnScore> turns, Detail detail, Supplier<List<Advice>> adviser) implements Report {
    @Override
    public Stream<CellLine> cells() {
        return lines.get();
    }

    @Override
    public List<Advice> advice() {
        return adviser.get();
    }

    @Override
    public List<Fact.CallEnded> calls(Fact.Handed submission) {
        return journal.apply(submission);
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.testkit.report;

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
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A report made of parts. */
public record FakeReport(
        String run, Instant started, Plan plan, List<Stamp> plugins, List<Score> board, List<String> unranked, List<Contrast> contrasts,
        List<Slice> slices, List<CriterionScore> criteria, List<Failures> failures, Optional<Money> totalPrice, long pricedTasks,
        List<String> notes, Supplier<Stream<CellLine>> lines, List<RankRange> ranks, List<TurnScore> turns, Detail detail) implements Report {
    /** For every worker that is ranked. */
    @Override
    public List<Advice> advice() {
        return board.stream().map(Score::worker).filter(w -> !unranked.contains(w)).map(SampleAdvice::of).toList();
    }

    @Override
    public Stream<CellLine> cells() {
        return lines.get();
    }

    /** One call for each submission; those of even tasks billed, the others estimated. */
    @Override
    public List<Fact.CallEnded> calls(Fact.Handed submission) {
        return List.of(SampleCells.call(submission));
    }

    /** The same with other cells. */
    public FakeReport with(Supplier<Stream<CellLine>> cells) {
        return new FakeReport(run, started, plan, plugins, board, unranked, contrasts, slices, criteria, failures, totalPrice, pricedTasks, notes, cells,
                ranks, turns, detail);
    }

    /** The same with other notes. */
    public FakeReport with(List<String> words) {
        return new FakeReport(run, started, plan, plugins, board, unranked, contrasts, slices, criteria, failures, totalPrice, pricedTasks, words, lines,
                ranks, turns, detail);
    }
}

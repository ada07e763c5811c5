// SPDX-License-Identifier: Apache-2.0
package assay.report.html.view;

import assay.core.grading.Assessment;
import assay.core.money.Money;
import assay.core.report.CellLine;
import assay.core.spi.store.Fact;
import assay.core.task.Price;
import assay.html.Figures;
import assay.html.Pill;
import assay.html.Words;
import java.util.List;
import java.util.Optional;

/**
 * A cell as the page shows it, its texts cut, so that two thousand of them fit in memory.
 *
 * @param kind which colour: {@code ok}, {@code near}, {@code bad} or {@code off}
 * @param failed ids of criteria that went wrong
 */
public record CellView(
        String id, String task, String title, String worker, String outcome, String kind, String score, Optional<Price> price,
        Optional<Money> cost, double seconds, List<String> failed, String reason, List<TurnView> turns) {
    private static final int TURNS = 4;

    static CellView of(CellLine cell) {
        Fact.CellEnded state = cell.state();
        Optional<Assessment> assessment = state.assessment();
        Pill pill = Pill.of(state);
        int first = Math.max(0, cell.turns().size() - TURNS);
        return new CellView(cell.id().toString(), cell.task().id(), Words.cut(cell.task().brief().title(), 120), cell.worker(),
                pill.word(), pill.kind(),
                assessment.filter(a -> a.score().isPresent()).map(a -> Figures.format("%.2f", a.score().getAsDouble())).orElse(Figures.NONE),
                cell.task().worth().price(), state.spent().cost(), state.spent().time().toNanos() / 1e9,
                assessment.map(Assessment::failed).orElse(List.of()), Words.cut(state.reason(), 400),
                cell.turns().subList(first, cell.turns().size()).stream().map(t -> TurnView.of(cell, t, state.complete())).toList());
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.web.runs;

import assay.core.run.Plan;
import assay.core.spi.store.Fact;
import assay.html.Pill;

/**
 * A cell in one word.
 *
 * @param kind which colour: {@code ok}, {@code near}, {@code bad} or {@code off}
 * @param wanted whether the filter lets it through; others of its task stand beside it
 */
public record Mark(String cell, String task, String worker, String kind, String word, String score, String reason, boolean wanted) {
    static Mark of(Fact.CellEnded c, String task, Plan plan, boolean wanted) {
        String worker = c.cell().worker() < plan.workers().size() ? plan.workers().get(c.cell().worker()).label() : "?";
        Pill pill = Pill.of(c);
        String reason = c.assessment().map(a -> String.join(", ", a.failed())).filter(f -> !f.isEmpty()).orElse(c.reason());
        return new Mark(c.cell().toString(), task, worker, pill.kind(), pill.word(), c.assessment().map(a -> Amounts.score(a.score())).orElse("–"), reason, wanted);
    }
}

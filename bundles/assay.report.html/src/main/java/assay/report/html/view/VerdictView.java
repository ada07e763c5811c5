// SPDX-License-Identifier: Apache-2.0
package assay.report.html.view;

import assay.core.grading.Verdict;
import assay.core.spi.store.Fact;
import assay.core.task.Criterion;
import assay.core.task.Task;
import assay.html.Pill;
import assay.html.Words;
import java.util.Locale;
import java.util.Optional;

/**
 * One verdict as the page shows it.
 *
 * @param kind which colour: {@code ok}, {@code bad} or {@code off}
 * @param word what the rater found
 */
public record VerdictView(String criterion, String text, String importance, String kind, String word, String rater, String reason, String by) {
    static VerdictView of(Task task, Fact.Rated rated) {
        Verdict v = rated.verdict();
        Optional<Criterion> c = task.rubric().find(v.criterion());
        Pill pill = Pill.of(v, c.map(Criterion::isPitfall).orElse(false));
        return new VerdictView(v.criterion(), Words.cut(c.map(Criterion::text).orElse(""), 300),
                c.map(x -> x.importance().name().toLowerCase(Locale.ROOT)).orElse(""), pill.kind(), pill.word(), v.rater().name(),
                Words.cut(v.grounds().reason(), 500), rated.by().bundle() + " " + rated.by().version());
    }
}

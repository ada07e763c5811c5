// SPDX-License-Identifier: Apache-2.0
package assay.grader.similarity.likeness;

import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.task.Task;
import assay.grader.look.Against;
import assay.grader.look.Document;
import assay.grader.look.DocumentRule;
import assay.grader.look.Evidence;
import assay.grader.look.Finding;
import assay.grader.look.Rule;
import assay.grader.look.Wish;
import assay.grader.similarity.embedding.Encoder;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

/** Holds where the deliverable means what its reference answer means; of several answers the likest counts. */
public final class SimilarRule implements Rule {
    private static final BigDecimal OPPOSITE = BigDecimal.ONE.negate();

    private final String word;
    private final Against against;
    private final Measure measure;
    private final double atLeast;
    private final Comparing comparing;

    private SimilarRule(String word, Against against, Measure measure, double atLeast, Comparing comparing) {
        this.word = word;
        this.against = against;
        this.measure = measure;
        this.atLeast = atLeast;
        this.comparing = comparing;
    }

    /** {@code similar: 0.7}, or {@code {at-least, measure: whole | passages, against}}. */
    public static Rule read(Wish wish, Encoder encoder) {
        Settings map = map(wish);
        BigDecimal least = map.number("at-least").orElseThrow(() -> wish.fail("needs at-least, a cosine between -1 and 1"));
        if (least.compareTo(OPPOSITE) < 0 || least.compareTo(BigDecimal.ONE) > 0) throw wish.fail("has at-least " + least.toPlainString() + ", which must lie between -1 and 1");
        Measure measure = Measure.of(wish.oneOf(map, "measure", "whole", "passages").orElse("whole"));
        return new SimilarRule(wish.key(), Against.read(wish, map), measure, least.doubleValue(), new Comparing(encoder));
    }

    private static Settings map(Wish wish) {
        if (wish.value() instanceof Setting.Number) return Settings.EMPTY.with("at-least", wish.value());
        return wish.map("at-least", "measure", "against");
    }

    @Override
    public Finding look(Evidence evidence) throws InterruptedException {
        List<Document> answers = against.documents(evidence);
        DocumentRule likening = document -> likest(document, answers);
        Finding found = likening.look(evidence);
        return found.share().isPresent() ? found : found.sharing(0);
    }

    private Finding likest(Document document, List<Document> answers) throws InterruptedException {
        Likeness best = comparing.compare(measure, document, answers.get(0));
        for (Document answer : answers.subList(1, answers.size())) {
            Likeness next = comparing.compare(measure, document, answer);
            if (next.cosine() > best.cosine()) best = next;
        }
        String reason = document.name() + " against the reference, " + Likeness.shown(atLeast) + " asked for: " + best.told() + ".";
        boolean holds = best.cosine() >= atLeast;
        Finding found = holds ? Finding.holds(reason) : Finding.fails(reason, "Compare " + document.name() + " with what the task asks for.");
        return found.sharing(Math.max(0, best.cosine()));
    }

    @Override
    public void check(Task task, Consumer<String> complaints) {
        against.check(word, task, complaints);
    }
}

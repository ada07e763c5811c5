// SPDX-License-Identifier: Apache-2.0
package assay.grader.reference.overlap;

import assay.core.task.Task;
import assay.grader.look.Against;
import assay.grader.look.Document;
import assay.grader.look.DocumentRule;
import assay.grader.look.Evidence;
import assay.grader.look.Finding;
import assay.grader.look.Rule;
import java.util.List;
import java.util.function.Consumer;

/**
 * Holds where the deliverable is as like its reference answer as is asked for; of several answers the likest counts.
 *
 * @param atLeast in [0, 1]
 */
record ComparedRule(String word, Against against, Comparison comparison, double atLeast) implements Rule {
    @Override
    public Finding look(Evidence evidence) throws InterruptedException {
        List<Document> answers = against.documents(evidence);
        DocumentRule comparing = document -> likest(document, answers);
        Finding found = comparing.look(evidence);
        return found.share().isPresent() ? found : found.sharing(0);
    }

    private Finding likest(Document document, List<Document> answers) throws InterruptedException {
        Comparison.Likeness best = comparison.compare(document, answers.get(0));
        for (Document answer : answers.subList(1, answers.size())) {
            if (Thread.interrupted()) throw new InterruptedException("interrupted between reference answers");
            Comparison.Likeness next = comparison.compare(document, answer);
            if (next.share() > best.share()) best = next;
        }
        String reason = document.name() + " against the reference: " + best.told() + "; " + Comparison.Likeness.shown(atLeast) + " is asked for.";
        boolean holds = best.share() >= atLeast;
        return (holds ? Finding.holds(reason) : Finding.fails(reason, "Compare " + document.name() + " with what the task asks for.")).sharing(best.share());
    }

    @Override
    public void check(Task task, Consumer<String> complaints) {
        against.check(word, task, complaints);
    }
}

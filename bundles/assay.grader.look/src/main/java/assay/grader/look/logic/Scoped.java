// SPDX-License-Identifier: Apache-2.0
package assay.grader.look.logic;

import assay.core.task.Deliverable;
import assay.core.task.Task;
import assay.grader.look.Evidence;
import assay.grader.look.Finding;
import assay.grader.look.Keys;
import assay.grader.look.Rule;
import java.util.List;
import java.util.function.Consumer;

/** Looks at one deliverable only. */
public record Scoped(String deliverable, Rule rule) implements Rule {
    @Override
    public Finding look(Evidence evidence) throws InterruptedException {
        return rule.look(evidence.in(deliverable));
    }

    @Override
    public void check(Task task, Consumer<String> complaints) {
        List<String> names = task.brief().deliverables().stream().map(Deliverable::name).toList();
        if (!names.contains(deliverable))
            complaints.accept("looks in \"" + deliverable + "\", which the task does not ask for" + Keys.advice(deliverable, names));
        rule.check(task, complaints);
    }
}

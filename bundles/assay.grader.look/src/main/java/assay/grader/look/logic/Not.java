// SPDX-License-Identifier: Apache-2.0
package assay.grader.look.logic;

import assay.core.settings.Settings;
import assay.core.task.Task;
import assay.grader.look.Evidence;
import assay.grader.look.Finding;
import assay.grader.look.Rule;
import assay.grader.look.Wish;
import java.util.function.Consumer;

/** Holds where the rule fails. What is absent stays absent: nothing handed in is no merit. */
public record Not(Rule rule) implements Rule {
    public static Rule read(Wish wish) {
        if (!(wish.value() instanceof Settings map)) throw wish.fail("must be a map of rules");
        return new Not(wish.nested().apply(map));
    }

    @Override
    public Finding look(Evidence evidence) throws InterruptedException {
        Finding found = rule.look(evidence);
        return switch (found.standing()) {
            case HOLDS -> Finding.fails(found.reason() + " It should not be so.", "Change or remove what should not be there.");
            case FAILS -> Finding.holds(found.reason());
            case ABSENT -> found;
        };
    }

    @Override
    public void check(Task task, Consumer<String> complaints) {
        rule.check(task, complaints);
    }
}

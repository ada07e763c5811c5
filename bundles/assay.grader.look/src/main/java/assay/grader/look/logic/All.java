// SPDX-License-Identifier: Apache-2.0
package assay.grader.look.logic;

import assay.core.task.Task;
import assay.grader.look.Evidence;
import assay.grader.look.Finding;
import assay.grader.look.Rule;
import assay.grader.look.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Holds where every rule holds. */
public record All(List<Rule> rules) implements Rule {
    public All {
        rules = List.copyOf(rules);
    }

    public static Rule read(Wish wish) {
        return new All(Nested.rules(wish));
    }

    @Override
    public Finding look(Evidence evidence) throws InterruptedException {
        List<String> reasons = new ArrayList<>();
        for (Rule rule : rules) {
            Finding found = rule.look(evidence);
            if (!found.isHolding()) return found;
            reasons.add(found.reason());
        }
        return Finding.holds(Nested.joined(reasons));
    }

    @Override
    public void check(Task task, Consumer<String> complaints) {
        rules.forEach(r -> r.check(task, complaints));
    }
}

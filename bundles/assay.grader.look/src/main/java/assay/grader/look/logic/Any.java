// SPDX-License-Identifier: Apache-2.0
package assay.grader.look.logic;

import assay.core.task.Task;
import assay.grader.look.Evidence;
import assay.grader.look.Finding.Standing;
import assay.grader.look.Finding;
import assay.grader.look.Rule;
import assay.grader.look.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Holds where one of the rules holds; absent where all are. */
public record Any(List<Rule> rules) implements Rule {
    public Any {
        rules = List.copyOf(rules);
    }

    public static Rule read(Wish wish) {
        return new Any(Nested.rules(wish));
    }

    @Override
    public Finding look(Evidence evidence) throws InterruptedException {
        List<String> reasons = new ArrayList<>();
        String fix = "";
        boolean absent = true;
        for (Rule rule : rules) {
            Finding found = rule.look(evidence);
            if (found.isHolding()) return found;
            absent &= found.standing() == Standing.ABSENT;
            if (fix.isEmpty()) fix = found.fix();
            if (!reasons.contains(found.reason())) reasons.add(found.reason());
        }
        return new Finding(absent ? Standing.ABSENT : Standing.FAILS, Nested.joined(reasons), fix);
    }

    @Override
    public void check(Task task, Consumer<String> complaints) {
        rules.forEach(r -> r.check(task, complaints));
    }
}

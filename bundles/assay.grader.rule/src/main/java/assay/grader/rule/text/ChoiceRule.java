// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule.text;

import assay.core.task.Deliverable;
import assay.core.task.Task;
import assay.grader.look.Document;
import assay.grader.look.DocumentRule;
import assay.grader.look.Evidence;
import assay.grader.look.Finding;
import assay.grader.look.Keys;
import assay.grader.look.Quote;
import assay.grader.look.Rule;
import assay.grader.look.Wish;
import java.util.List;
import java.util.function.Consumer;

/** Holds where an option was chosen. Naming two different options is no choice. */
public record ChoiceRule(String option) implements Rule {
    public static Rule read(Wish wish) {
        return new ChoiceRule(wish.text());
    }

    @Override
    public Finding look(Evidence evidence) throws InterruptedException {
        List<Deliverable> choices = choices(evidence.task());
        if (choices.isEmpty()) return Finding.absent("The task has no choice to make.", "");
        Deliverable choice = evidence.wanted().filter(Deliverable::isChoice).orElse(choices.get(0));
        DocumentRule chosen = document -> look(document, choice);
        return chosen.look(evidence.in(choice.name()));
    }

    private Finding look(Document document, Deliverable choice) {
        List<String> named = Options.named(document.text(), choice.options());
        String offer = "Answer with exactly one of " + String.join(", ", choice.options()) + ".";
        if (named.isEmpty()) return Finding.fails("No option is named in " + Quote.of(document.text()) + ".", offer);
        if (named.size() > 1) return Finding.fails("Several options are named: " + Quote.few(named) + ".", offer);
        String reason = Quote.of(named.get(0)) + " was chosen.";
        return named.get(0).equals(option) ? Finding.holds(reason) : Finding.fails(reason, "Weigh the options again.");
    }

    @Override
    public void check(Task task, Consumer<String> complaints) {
        List<String> options = choices(task).stream().flatMap(d -> d.options().stream()).toList();
        if (options.isEmpty()) complaints.accept("choice makes no sense: no deliverable of the task has type choice");
        else if (!options.contains(option)) complaints.accept("choice wants \"" + option + "\", which is no option" + Keys.advice(option, options));
    }

    private static List<Deliverable> choices(Task task) {
        return task.brief().deliverables().stream().filter(Deliverable::isChoice).toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule.text;

import assay.core.content.Blob;
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

/** Holds where the document names an attached file, or all of them, without regard to case. */
public record AttachmentNames(String name) implements Rule {
    private static final String ALL = "all";

    public static Rule read(Wish wish) {
        return new AttachmentNames(wish.text());
    }

    @Override
    public Finding look(Evidence evidence) throws InterruptedException {
        List<String> wanted = name.equals(ALL) ? names(evidence.task()) : List.of(name.substring(name.lastIndexOf('/') + 1));
        DocumentRule naming = document -> look(document, wanted);
        return naming.look(evidence);
    }

    private static Finding look(Document document, List<String> wanted) {
        List<String> missing = wanted.stream().filter(w -> !document.lower().contains(Document.lower(w))).toList();
        if (missing.isEmpty()) return Finding.holds(document.name() + " names " + Quote.few(wanted) + ".");
        return Finding.fails(document.name() + " does not name " + Quote.few(missing) + ".", "Say in " + document.name() + " where it rests on " + Quote.few(missing) + ".");
    }

    @Override
    public void check(Task task, Consumer<String> complaints) {
        List<String> names = names(task);
        if (names.isEmpty()) complaints.accept("names-attachment makes no sense: the task has no attachments");
        else if (!name.equals(ALL) && !names.contains(name.substring(name.lastIndexOf('/') + 1)))
            complaints.accept("names-attachment wants \"" + name + "\", which is not attached" + Keys.advice(name, names));
    }

    private static List<String> names(Task task) {
        return task.brief().attachments().stream().map(Blob::fileName).toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.itest.suite;

import assay.itest.workplace.Workplace;
import java.util.Locale;

/** A suite of errands on disk: each asks for one word, and is complete when that word comes. */
public final class ErrandSuite {
    private final Workplace here;
    private final String name;

    private ErrandSuite(Workplace here, String name) {
        this.here = here;
        this.name = name;
    }

    /** A suite without tasks in a folder of that name. */
    public static ErrandSuite named(Workplace here, String name) {
        return new ErrandSuite(here, name).head("");
    }

    /** Errands {@code errand-0} to {@code errand-(n-1)}, each with the price of $15. */
    public static ErrandSuite of(Workplace here, String name, int errands) {
        ErrandSuite suite = named(here, name);
        for (int i = 0; i < errands; i++) suite.errand("errand-" + i, word(i));
        return suite;
    }

    /** The word that errand i asks for. */
    public static String word(int i) {
        return "word" + i;
    }

    /** More lines of {@code suite.yaml}. */
    public ErrandSuite head(String more) {
        here.write(name + "/suite.yaml", "id: " + name + "\nversion: 1\ntitle: Errands\n" + more);
        return this;
    }

    public ErrandSuite errand(String id, String wanted) {
        return errand(id, wanted, "");
    }

    /** @param more lines at the top level of the task */
    public ErrandSuite errand(String id, String wanted, String more) {
        return task(id, String.format(Locale.ROOT, """
                id: %1$s
                title: Errand %1$s
                category: admin-support
                capabilities: [summarization]
                price: {amount: 15, currency: USD, basis: fixed}
                instructions: Please say %2$s.
                reference: [{name: answer.txt, text: %2$s}]
                deliverables: [{name: answer.txt, type: text/plain}]
                rubric:
                  - {id: says, importance: critical, dimension: accuracy, text: Says the word, grader: rule, with: {contains: [%2$s]}}
                  - {id: brief, importance: optional, dimension: clarity, text: At most 20 words, grader: rule, with: {max-words: 20}}
                """, id, wanted) + more);
    }

    /** A task with all its lines. */
    public ErrandSuite task(String id, String yaml) {
        here.write(name + "/tasks/" + id + "/task.yaml", yaml);
        return this;
    }

    /** A file of a task. */
    public ErrandSuite file(String id, String path, String text) {
        here.write(name + "/tasks/" + id + "/" + path, text);
        return this;
    }
}

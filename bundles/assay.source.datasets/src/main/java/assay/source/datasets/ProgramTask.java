// SPDX-License-Identifier: Apache-2.0
package assay.source.datasets;

import assay.core.content.Blob;
import assay.core.content.MediaTypes;
import assay.core.settings.Settings;
import assay.core.task.Background;
import assay.core.task.Brief;
import assay.core.task.Criterion;
import assay.core.task.Deliverable;
import assay.core.task.GraderChoice;
import assay.core.task.Importance;
import assay.core.task.Key;
import assay.core.task.Labels;
import assay.core.task.Rubric;
import assay.core.task.Task;
import assay.core.task.Worth;
import java.util.List;
import java.util.Optional;

/** A task whose deliverable is a program, judged by a hidden test file. */
record ProgramTask(String id, String title, String instructions, String file, Optional<String> reference, Background background) {
    private static final Labels LABELS = new Labels(Optional.of("web-mobile-software"), List.of(), List.of(), Labels.Secrecy.PUBLIC);

    /** @param with settings of the grader beside the test file */
    Task testedBy(String testFile, String tests, Settings with) {
        Criterion criterion = new Criterion("tests", "The program passes the tests", Importance.CRITICAL, new GraderChoice("program", with.with("tests", testFile)));
        Key key = new Key(reference.map(text -> List.of(blob(file, text))).orElse(List.of()), List.of(blob(testFile, tests)));
        return new Task(id, new Brief(title, instructions, List.of(), List.of(new Deliverable(file, MediaTypes.of(file))), List.of()), new Rubric(List.of(criterion)),
                key, Worth.UNKNOWN, LABELS, background);
    }

    static Blob blob(String name, String text) {
        return Blob.ofText(name, MediaTypes.of(name), text);
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.suite.read;

import assay.core.content.Digest;
import assay.core.content.Digester;
import assay.core.task.Screening;
import assay.core.task.Task;
import assay.suite.shape.Findings;
import assay.suite.shape.ShapeCheck;
import assay.suite.shape.TaskShape;
import assay.suite.tree.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Checks one task after the other and hands the good ones on. */
final class Intake {
    /** Where a task stands, which decides what its screening must say. */
    enum Shelved { ACCEPTED, REJECTED }

    private final Digester digest = Digester.of("suite/1");
    private final Ids ids = new Ids();
    private final Reception reception;
    private long tasks;
    private long seen;

    Intake(Reception reception) {
        this.reception = reception;
    }

    /**
     * Takes one tree.
     *
     * @param folder name of the task's own folder, if it has one
     * @return whether the tree became a task
     */
    boolean take(Node node, Shelf shelf, Shelved where, Findings findings, Optional<String> folder) {
        long before = findings.errors();
        seen++;
        Optional<Node.Fields> shaped = new ShapeCheck(findings).root(node, TaskShape.TASK);
        if (shaped.isEmpty()) return false;
        checkId(shaped.get(), folder, findings);
        Optional<Task> task = new TaskTree(shaped.get(), shelf, findings).task();
        if (task.isEmpty() || findings.errors() > before) return false;
        return sort(new Found(task.get(), findings.place(node.line()), shaped.get()), where, findings);
    }

    private void checkId(Node.Fields fields, Optional<String> folder, Findings findings) {
        Optional<String> id = fields.text("id");
        if (id.isEmpty()) return;
        if (folder.isPresent() && !id.equals(folder))
            findings.error(fields.lineOf("id"), "The id is \"" + id.get() + "\", but the folder is called \"" + folder.get() + "\".", "Give both the same name.");
        OptionalInt first = ids.seenBefore(id.get(), fields.lineOf("id"));
        if (first.isPresent())
            findings.error(fields.lineOf("id"), "The id \"" + id.get() + "\" is taken by another task (line " + first.getAsInt() + " there).",
                    "Give each task an id of its own.");
    }

    private boolean sort(Found found, Shelved where, Findings findings) {
        Screening screening = found.task().background().screening();
        int line = found.placeOfKey("screening").line();
        if (!screening.accepted()) {
            if (screening.reason().isEmpty())
                findings.error(line, "The screening rejects the task (" + noes(screening) + ") and gives no reason.", "Add reason: to screening.");
            else if (where == Shelved.ACCEPTED)
                findings.warn(line, "The task \"" + found.task().id() + "\" is rejected by its screening (" + noes(screening) + ") and is not run.",
                        "Keep it under rejected/.");
            reception.rejected(found);
            return true;
        }
        if (where == Shelved.REJECTED) {
            findings.error(line, "The task \"" + found.task().id() + "\" lies under rejected/, but no answer of its screening is no.",
                    "Say which question is answered with no, or move it to tasks/.");
            return false;
        }
        digest.digest(digestOf(found.task()));
        tasks++;
        reception.task(found);
        return true;
    }

    private Digest digestOf(Task task) {
        return Digest.of(reception.text(task).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static String noes(Screening screening) {
        List<String> noes = screening.answers().entrySet().stream().filter(a -> !a.getValue()).map(Map.Entry::getKey).toList();
        return String.join(", ", noes) + ": no";
    }

    /** Good tasks so far. */
    long tasks() {
        return tasks;
    }

    /** Tasks so far, good or not. */
    long seen() {
        return seen;
    }

    Digest digest() {
        return digest.finish();
    }
}

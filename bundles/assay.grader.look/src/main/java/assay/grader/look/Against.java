// SPDX-License-Identifier: Apache-2.0
package assay.grader.look;

import assay.core.content.Blob;
import assay.core.settings.Settings;
import assay.core.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The reference answers that a deliverable is compared with.
 *
 * @param names files of the task; empty = the reference answer of the same name as the deliverable, else the only one
 */
public record Against(List<String> names) {
    public static Against read(Wish wish, Settings map) {
        return new Against(map.get("against").map(wish::texts).orElse(List.of()));
    }

    /** @throws IllegalStateException when there is none */
    public List<Document> documents(Evidence evidence) throws InterruptedException {
        List<Document> documents = new ArrayList<>();
        for (Blob file : files(evidence.task(), evidence.chosen())) documents.add(evidence.read(file));
        return documents;
    }

    private List<Blob> files(Task task, Optional<String> deliverable) {
        if (!names.isEmpty())
            return names.stream().map(n -> named(task, n).orElseThrow(() -> new IllegalStateException("task \"" + task.id() + "\" has no file \"" + n + "\""))).toList();
        List<Blob> all = task.key().reference();
        Optional<Blob> same = all.stream().filter(b -> deliverable.filter(b.fileName()::equals).isPresent()).findFirst();
        if (same.isPresent()) return List.of(same.get());
        if (all.size() == 1) return all;
        throw new IllegalStateException(all.isEmpty() ? "task \"" + task.id() + "\" has no reference answer"
                : "task \"" + task.id() + "\" has " + all.size() + " reference answers, none named as " + deliverable.orElse("the submission"));
    }

    private static Optional<Blob> named(Task task, String name) {
        return KeyFile.files(task).filter(b -> b.name().equals(name)).findFirst().or(() -> KeyFile.files(task).filter(b -> b.fileName().equals(name)).findFirst());
    }

    public void check(String word, Task task, Consumer<String> complaints) {
        for (String n : names)
            if (named(task, n).isEmpty())
                complaints.accept(word + " compares with the file \"" + n + "\", which the task does not have" + Keys.advice(n, KeyFile.files(task).map(Blob::name).distinct().sorted().toList()));
        if (names.isEmpty() && task.key().reference().isEmpty())
            complaints.accept(word + " compares with the reference answer, and the task has none; give the task a reference, or name a file with against");
    }
}

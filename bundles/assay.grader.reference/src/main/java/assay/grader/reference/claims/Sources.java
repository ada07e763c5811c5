// SPDX-License-Identifier: Apache-2.0
package assay.grader.reference.claims;

import assay.core.content.Blob;
import assay.core.task.Task;
import assay.grader.look.KeyFile;
import assay.grader.look.Keys;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The trusted documents that an author names: {@code attachments}, {@code reference}, {@code materials}, a file of the task, or a
 * folder of them that ends in a slash.
 */
record Sources(List<String> names) {
    /** In the order named, each once. */
    List<Blob> of(Task task) {
        Set<Blob> files = new LinkedHashSet<>();
        names.forEach(n -> named(task, n).forEach(files::add));
        return List.copyOf(files);
    }

    private static Stream<Blob> named(Task task, String name) {
        return switch (name) {
            case "attachments" -> task.brief().attachments().stream();
            case "reference" -> task.key().reference().stream();
            case "materials" -> task.key().materials().stream();
            default -> KeyFile.files(task).filter(b -> name.endsWith("/") ? b.name().startsWith(name) : b.name().equals(name) || b.fileName().equals(name));
        };
    }

    void check(String word, Task task, Consumer<String> complaints) {
        for (String n : names) {
            if (named(task, n).findAny().isPresent()) continue;
            List<String> known = Stream.concat(Stream.of("attachments", "reference", "materials"), KeyFile.files(task).map(Blob::name).distinct().sorted()).toList();
            complaints.accept(word + " looks in \"" + n + "\", and the task has nothing of that name" + Keys.advice(n, known));
        }
    }
}

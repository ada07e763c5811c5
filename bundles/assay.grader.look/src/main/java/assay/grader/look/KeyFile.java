// SPDX-License-Identifier: Apache-2.0
package assay.grader.look;

import assay.core.content.Blob;
import assay.core.task.Task;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A file of the task that a criterion names: a reference answer, another material, or an attachment; with or without its
 * folders. What is made of its bytes is kept for a few files. Safe for use by several threads.
 *
 * @param <T> what is made of the file
 */
public final class KeyFile<T> {
    private static final int KEPT = 16;
    private final String name;
    private final Function<Document, T> reading;
    private final Map<Blob, T> read = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Blob, T> eldest) {
            return size() > KEPT;
        }
    };

    /** @param reading throws {@link IllegalArgumentException} saying what is wrong with the file */
    public KeyFile(String name, Function<Document, T> reading) {
        this.name = name;
        this.reading = reading;
    }

    /** @throws IllegalStateException when the task has no such file, or it makes no sense */
    public T of(Task task) {
        Blob file = find(task).orElseThrow(() -> new IllegalStateException("task \"" + task.id() + "\" has no file \"" + name + "\""));
        synchronized (read) {
            return read.computeIfAbsent(file, f -> reading.apply(Document.of(name, f)));
        }
    }

    public void check(String rule, Task task, Consumer<String> complaints) {
        try {
            if (find(task).isPresent()) of(task);
            else complaints.accept(rule + " names the file \"" + name + "\", which the task does not have" + Keys.advice(name, names(task)));
        } catch (IllegalArgumentException e) {
            complaints.accept(rule + " names the file \"" + name + "\", which cannot be used: " + e.getMessage());
        }
    }

    private Optional<Blob> find(Task task) {
        Optional<Blob> exact = task.key().find(name).or(() -> files(task).filter(b -> b.name().equals(name)).findFirst());
        if (exact.isPresent()) return exact;
        String bare = name.substring(name.lastIndexOf('/') + 1);
        return files(task).filter(b -> b.fileName().equals(bare)).findFirst();
    }

    /** Materials, reference answers and attachments of a task, in this order. */
    public static Stream<Blob> files(Task task) {
        return Stream.of(task.key().materials(), task.key().reference(), task.brief().attachments()).flatMap(List::stream);
    }

    private static List<String> names(Task task) {
        return files(task).map(Blob::name).distinct().sorted().toList();
    }
}

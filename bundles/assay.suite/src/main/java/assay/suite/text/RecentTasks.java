// SPDX-License-Identifier: Apache-2.0
package assay.suite.text;

import assay.core.task.Task;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tasks that were read lately, by their text: planning, settling and reporting a run read and write the same ones one after the other.
 * Only tasks without files are kept, since a file belongs to the store it was found in. Bounded by the length of the texts.
 */
final class RecentTasks {
    private static final long ROOM = 8_000_000;

    private final Map<String, Task> byText = new LinkedHashMap<>();
    private final Map<Task, String> texts = new IdentityHashMap<>();
    private long taken;

    synchronized Optional<Task> find(String text) {
        return Optional.ofNullable(byText.get(text));
    }

    /** The text of this very task. */
    synchronized Optional<String> textOf(Task task) {
        return Optional.ofNullable(texts.get(task));
    }

    synchronized void keep(String text, Task task) {
        boolean files = !task.brief().attachments().isEmpty() || !task.key().reference().isEmpty() || !task.key().materials().isEmpty();
        if (files || text.length() > ROOM / 100 || byText.putIfAbsent(text, task) != null) return;
        texts.put(task, text);
        taken += text.length();
        var oldest = byText.entrySet().iterator();
        while (taken > ROOM) {
            Map.Entry<String, Task> e = oldest.next();
            taken -= e.getKey().length();
            texts.remove(e.getValue());
            oldest.remove();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.engine.plan;

import assay.core.content.Digest;
import assay.core.task.Task;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tasks of a short run on their way from planning to work, so that they are not read back. For one thread. */
public final class Handover {
    private final Map<Long, Filed> tasks = new HashMap<>();

    /**
     * A task as it was stored.
     *
     * @param text digest of its text
     */
    public record Filed(Task task, Digest text) {}

    /** A task with files is left to the store, whose files nobody edits. */
    void add(long ordinal, Filed filed) {
        Task t = filed.task();
        boolean files = !t.brief().attachments().isEmpty() || !t.key().reference().isEmpty() || !t.key().materials().isEmpty();
        if (!files) tasks.put(ordinal, filed);
    }

    /** The task, which is not kept any longer; empty when it has to be read from the store. */
    public Optional<Filed> take(long ordinal) {
        return Optional.ofNullable(tasks.remove(ordinal));
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.engine.plan;

import assay.core.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tasks of a short run, kept from the first walk over them so that the suite is not read again; nothing of a long one. */
final class Shortlist {
    private static final long ROOM = 48_000_000;
    private static final long EACH = 2_000;

    private final int most;
    private final List<Task> tasks = new ArrayList<>();
    private long taken;
    private boolean full;

    Shortlist(int most) {
        this.most = most;
    }

    void add(Task task) {
        taken += EACH + task.brief().instructions().length();
        full |= tasks.size() >= most || taken > ROOM;
        if (full) tasks.clear();
        else tasks.add(task);
    }

    /** All tasks in order; empty when they are too many to keep. */
    Optional<List<Task>> whole() {
        return full ? Optional.empty() : Optional.of(tasks);
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.engine.run;

import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.suite.Texts;
import assay.core.task.Task;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The tasks of a run, found by what they ask for. */
final class Tasks {
    private final RunStore store;
    private final Texts texts;
    private final String run;
    private final Map<String, Long> byId = new HashMap<>();

    Tasks(RunStore store, Texts texts, String run) {
        this.store = store;
        this.texts = texts;
        this.run = run;
    }

    static Task of(Fact.TaskText text, RunStore store, Texts texts) {
        return texts.task(text.text(), store::blob);
    }

    /** The ordinal of the task with the same id and brief; mostly it has the same ordinal there. */
    Optional<Long> same(Task task, long guess) {
        Optional<Fact.TaskText> there = store.task(run, guess).filter(t -> t.id().equals(task.id()));
        if (there.isEmpty()) there = Optional.ofNullable(ordinals().get(task.id())).flatMap(o -> store.task(run, o));
        return there.filter(t -> of(t, store, texts).brief().digest().equals(task.brief().digest())).map(Fact.TaskText::ordinal);
    }

    private Map<String, Long> ordinals() {
        if (byId.isEmpty()) {
            try (Stream<Fact.TaskText> all = store.tasks(run)) {
                all.forEach(t -> byId.put(t.id(), t.ordinal()));
            }
        }
        return byId;
    }
}

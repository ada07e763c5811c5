// SPDX-License-Identifier: Apache-2.0
package assay.engine.plan;

import assay.core.content.Blob;
import assay.core.content.Digest;
import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.core.run.Plan;
import assay.core.run.Stamp;
import assay.core.run.SuiteRef;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.suite.Suites;
import assay.core.spi.suite.Texts;
import assay.core.task.SuiteInfo;
import assay.core.task.Task;
import assay.engine.time.Time;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Stores a run with its tasks: files first, then the texts. Up to {@value #TOGETHER} tasks go in with the plan or not at
 * all; a longer run that is cut off is known by its missing last task.
 */
public final class Filing {
    static final int TOGETHER = 20_000;

    private final Suites suites;
    private final Texts texts;
    private final Time time;
    private final Supplier<List<Stamp>> by;

    /** @param by the build of Assay that plans */
    public Filing(Suites suites, Texts texts, Time time, Supplier<List<Stamp>> by) {
        this.suites = suites;
        this.texts = texts;
        this.time = time;
        this.by = by;
    }

    Handover file(RunStore store, String run, Plan plan, List<Path> places, Shortlist tasks) throws IOException {
        List<Fact> batch = new ArrayList<>();
        batch.add(new Fact.Run(run, texts.plan(plan), time.now(), by.get()));
        Handover handover = new Handover();
        if (tasks.whole().isPresent()) {
            for (Task t : tasks.whole().get()) {
                Fact.TaskText text = text(store, run, batch.size() - 1L, 0, t);
                batch.add(text);
                handover.add(text.ordinal(), new Handover.Filed(t, text.digest()));
            }
        } else readAgain(store, run, plan, places, batch);
        send(store, batch);
        return handover;
    }

    private void readAgain(RunStore store, String run, Plan plan, List<Path> places, List<Fact> batch) throws IOException {
        Problems problems = new Problems();
        long[] ordinal = {0};
        for (int i = 0; i < places.size(); i++) {
            SuiteInfo info = suites.read(places.get(i), t -> {
                batch.add(text(store, run, ordinal[0]++, 0, t));
                if (batch.size() > TOGETHER) send(store, batch);
            }, problems);
            problems.orThrow();
            requireSame(plan.suites().get(i), info, places.get(i));
        }
    }

    /**
     * Stores the plan and the tasks that count from now on, where they are others than those that counted before. What was
     * stored stays. A long revision that is cut off is completed by making it again.
     */
    public void revise(RunStore store, Fact.Run stored, Plan plan, Rubrics rubrics) {
        List<Fact> batch = new ArrayList<>();
        if (!texts.plan(stored.plan()).equals(plan))
            batch.add(new Fact.Run(stored.run(), stored.revision() + 1, texts.plan(plan), stored.at(), both(stored.by(), by.get())));
        if (!rubrics.isEmpty()) reword(store, stored.run(), rubrics, batch);
        if (!batch.isEmpty()) send(store, batch);
    }

    private void reword(RunStore store, String run, Rubrics rubrics, List<Fact> batch) {
        try (Stream<Fact.TaskText> all = store.tasks(run)) {
            all.filter(t -> rubrics.concern(t.id())).forEach(old -> {
                Task before = texts.task(old.text(), store::blob);
                Task now = rubrics.over(before);
                if (now.equals(before)) return;
                batch.add(text(store, run, old.ordinal(), old.revision() + 1, now));
                if (batch.size() > TOGETHER) send(store, batch);
            });
        }
    }

    private static List<Stamp> both(List<Stamp> earlier, List<Stamp> now) {
        return Stream.concat(earlier.stream(), now.stream()).distinct().toList();
    }

    private static void send(RunStore store, List<Fact> batch) {
        store.append(List.copyOf(batch));
        batch.clear();
    }

    private Fact.TaskText text(RunStore store, String run, long ordinal, int revision, Task task) {
        keep(store, task.brief().attachments());
        keep(store, task.key().reference());
        keep(store, task.key().materials());
        String text = texts.task(task);
        return new Fact.TaskText(run, ordinal, revision, task.id(), Digest.of(text.getBytes(StandardCharsets.UTF_8)), text);
    }

    private static void keep(RunStore store, List<Blob> files) {
        files.forEach(store::keep);
    }

    private static void requireSame(SuiteRef planned, SuiteInfo read, Path place) {
        if (!planned.digest().equals(read.digest().hex()))
            throw new UserError(Place.in(place.toString()), "The suite changed while the run was planned.", "Start the run again.");
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.desk.blind;

import assay.core.content.Blob;
import assay.core.run.TurnId;
import assay.core.spi.desk.BlindItem;
import assay.core.spi.desk.Filing;
import assay.core.spi.desk.Mark;
import assay.core.spi.desk.Question;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.suite.Texts;
import assay.core.task.Task;
import assay.core.work.Submission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Makes of an item what a person receives: the task, and the submission with every name of a worker, model or provider withheld. */
public final class Blinding {
    private final RunStore store;
    private final Texts texts;
    private final Map<String, Names> namesOf = new ConcurrentHashMap<>();

    public Blinding(RunStore store, Texts texts) {
        this.store = store;
        this.texts = texts;
    }

    /** @param until when the reservation ends */
    public BlindItem item(String id, Filing filing, List<Question> questions, List<Mark> draft, int version, Instant until) {
        TurnId at = filing.at();
        Task task = store.task(at.run(), at.cell().task()).map(t -> texts.task(t.text(), store::blob))
                .orElseThrow(() -> new IllegalStateException("run " + at.run() + " has no task " + at.cell().task()));
        Submission handed = store.submissions(at.run(), at.cell()).stream().filter(h -> h.turn() == at.turn()).findFirst()
                .orElseThrow(() -> new IllegalStateException("cell " + at.cell() + " of run " + at.run() + " has no turn " + at.turn())).submission();
        Scrubbing scrubbing = namesOf.computeIfAbsent(at.run(), this::names).scrubbing(given(task));
        List<Blob> files = new ArrayList<>();
        for (Blob file : handed.files()) files.add(ScrubbedFile.of(file, scrubbing, files.stream().map(Blob::name).toList()));
        List<Blob> reference = Stream.concat(task.key().reference().stream(), task.key().materials().stream()).toList();
        return new BlindItem(id, task.brief(), reference, scrubbing.of(handed.text()), files, questions, draft, version, until);
    }

    private Names names(String run) {
        return Names.of(store.run(run).map(Fact.Run::plan).map(texts::plan).orElseThrow().workers());
    }

    /** What the task itself says: a name that stands there tells nothing of who worked on it. */
    private static String given(Task task) {
        StringBuilder all = new StringBuilder(task.brief().title()).append('\n').append(task.brief().instructions());
        Stream.of(task.brief().attachments(), task.key().reference()).flatMap(List::stream)
                .filter(b -> ScrubbedFile.isText(b) && b.size() < ScrubbedFile.LONGEST).forEach(b -> all.append('\n').append(b.text()));
        return all.toString();
    }
}

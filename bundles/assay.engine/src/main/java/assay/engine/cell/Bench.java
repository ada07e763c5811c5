// SPDX-License-Identifier: Apache-2.0
package assay.engine.cell;

import assay.core.content.Blob;
import assay.core.content.MediaTypes;
import assay.core.problem.Resumable;
import assay.core.settings.Settings;
import assay.core.spi.document.UnreadableDocument;
import assay.core.spi.model.ModelFailure;
import assay.core.spi.model.Prompt;
import assay.core.spi.model.Reply;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.workshop.Enclosure;
import assay.core.spi.workshop.LimitReached;
import assay.core.spi.workshop.Workshop;
import assay.core.task.Task;
import assay.core.work.ModelName;
import assay.core.work.Outcome;
import assay.core.work.Provenance;
import assay.core.work.Spent;
import assay.engine.document.Enclosing;
import assay.engine.lease.Unavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The workshop of one call of a plugin. What ends the whole cell is remembered, should the plugin swallow it. */
final class Bench implements Workshop, AutoCloseable {
    private final Workroom room;
    private final Task task;
    private final Calls calls;
    private final Optional<OwnModel> own;
    private final long deadline;
    private final RandomGenerator random;
    private final Enclosing enclosing;
    private final List<Enclosure> enclosed;
    private final List<Provenance.Material> materials = new ArrayList<>();
    private final Shares shares;
    private int steps;
    private @Nullable Path folder;
    private @Nullable Throwable fatal;

    /** The model that the worker's name says, with the settings meant for it. */
    record OwnModel(ModelName name, Settings settings) {}

    Bench(Workroom room, Task task, Calls calls, Optional<OwnModel> own, long deadline, long seed, Enclosing enclosing, List<Enclosure> enclosed) {
        this(room, task, calls, own, deadline, seed, enclosing, enclosed, new Shares(List.of()));
    }

    /** @param shares take what each call took */
    Bench(Workroom room, Task task, Calls calls, Optional<OwnModel> own, long deadline, long seed, Enclosing enclosing, List<Enclosure> enclosed,
            Shares shares) {
        this.shares = shares;
        this.enclosing = enclosing;
        this.enclosed = enclosed;
        this.room = room;
        this.task = task;
        this.calls = calls;
        this.own = own;
        this.deadline = deadline;
        this.random = new Random(seed);
    }

    @Override
    public Reply ask(Prompt prompt) throws ModelFailure, InterruptedException {
        return ask(prompt, List.of());
    }

    @Override
    public Reply ask(ModelName model, Settings settings, Prompt prompt) throws ModelFailure, InterruptedException {
        return ask(model, settings, prompt, List.of());
    }

    @Override
    public Workshop on(Collection<String> criteria) {
        return new Section(this, List.copyOf(criteria));
    }

    Reply ask(Prompt prompt, List<String> criteria) throws ModelFailure, InterruptedException {
        OwnModel model = own.orElseThrow(() -> new IllegalStateException("the worker has no model of its own"));
        return asked(model.name(), model.settings(), model.name().toString(), prompt, criteria);
    }

    Reply ask(ModelName model, Settings settings, Prompt prompt, List<String> criteria) throws ModelFailure, InterruptedException {
        return asked(model, settings, settings.isEmpty() ? model.toString() : model + settings.canonical(), prompt, criteria);
    }

    private Reply asked(ModelName model, Settings settings, String label, Prompt prompt, List<String> criteria)
            throws ModelFailure, InterruptedException {
        try {
            onward();
            if (!confided(model))
                throw new ModelFailure.RejectedRequest(Confidence.refusal(task, model), null);
            Duration callTime = room.limits().callTime();
            Prompt timed = prompt.timeout().compareTo(callTime) > 0 ? prompt.within(callTime) : prompt;
            Fact.CallEnded call = calls.ask(model, settings, label, timed, deadline);
            shares.book(criteria, call.spent());
            return call.reply();
        } catch (ModelFailure.ProviderGone e) {
            remember(room.gone(Absences.Kind.PROVIDER, model.provider(), e));
            throw e;
        } catch (InterruptedException | HeldBack | Resumable e) {
            remember(e);
            throw e;
        }
    }

    private boolean confided(ModelName model) throws ModelFailure, InterruptedException {
        try {
            return Confidence.allows(task, model, room.crew().providers());
        } catch (Unavailable e) {
            throw new ModelFailure.ProviderGone(e.getMessage(), e);
        }
    }

    private void onward() throws InterruptedException {
        if (room.halt().isAbandoned()) throw new InterruptedException("the run is stopping");
        if (room.time().nanos() - deadline >= 0)
            throw new LimitReached(Outcome.OUT_OF_TIME, "the attempt took longer than " + room.limits().cellTime().toSeconds() + " s");
    }

    private synchronized void remember(Throwable cause) {
        if (fatal == null) fatal = cause;
    }

    /** Throws again what ends the cell. */
    synchronized void orThrow() throws InterruptedException {
        if (fatal instanceof InterruptedException e) throw e;
        if (fatal instanceof RuntimeException e) throw e;
    }

    @Override
    public void step() throws InterruptedException {
        onward();
        if (Thread.interrupted()) throw new InterruptedException("the run is stopping");
        synchronized (this) {
            if (++steps > room.limits().steps())
                throw new LimitReached(Outcome.OUT_OF_STEPS, "the attempt took more than " + room.limits().steps() + " steps");
        }
    }

    @Override
    public Enclosure enclose(Blob file) throws UnreadableDocument, InterruptedException {
        for (Enclosure e : enclosed) if (e.file().equals(file)) return e;
        return made(() -> enclosing.one(file));
    }

    @Override
    public Blob read(Blob file) throws UnreadableDocument, InterruptedException {
        return MediaTypes.isText(file.mediaType()) ? file : made(() -> enclosing.documents().text(file)).text();
    }

    /** Has a file put in another form. */
    @FunctionalInterface
    private interface Conversion<E extends Enclosure> {
        E make() throws UnreadableDocument, InterruptedException;
    }

    /** Remembers the converter that was used, or that went away. */
    private <E extends Enclosure> E made(Conversion<E> conversion) throws UnreadableDocument, InterruptedException {
        try {
            E made = conversion.make();
            if (made instanceof Enclosure.AsText t) t.by().ifPresent(this::used);
            return made;
        } catch (UnreadableDocument e) {
            room.converterGone(e).ifPresent(this::remember);
            throw e;
        }
    }

    @Override
    public synchronized Path folder() throws IOException {
        if (folder == null) folder = Files.createTempDirectory("assay-bench-");
        return folder;
    }

    @Override
    public Blob keep(String name, String mediaType, byte[] bytes) {
        return room.store().keep(Blob.of(name, mediaType, bytes));
    }

    @Override
    public RandomGenerator random() {
        return random;
    }

    @Override
    public Optional<RunStore> store() {
        return Optional.of(room.store());
    }

    @Override
    public Clock clock() {
        return room.time().clock();
    }

    private synchronized void used(Provenance.Material material) {
        if (!materials.contains(material)) materials.add(material);
    }

    /** What was made for the call beside what was ready when it began. */
    synchronized List<Provenance.Material> materials() {
        return List.copyOf(materials);
    }

    /** What the calls took. */
    Spent seen() {
        return calls.spent();
    }

    @Override
    public synchronized void close() throws IOException {
        if (folder != null) Scratch.remove(folder);
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.testkit.fakes;

import assay.core.content.Blob;
import assay.core.settings.Settings;
import assay.core.spi.document.UnreadableDocument;
import assay.core.spi.model.Model;
import assay.core.spi.model.ModelFailure;
import assay.core.spi.model.Prompt;
import assay.core.spi.model.Reply;
import assay.core.spi.workshop.Enclosure;
import assay.core.spi.workshop.LimitReached;
import assay.core.spi.workshop.Workshop;
import assay.core.work.ModelName;
import assay.core.work.Outcome;
import assay.core.work.Provenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** A workshop whose model is given, whose clock stands still, and which remembers every prompt. Safe for several threads. */
public final class FakeWorkshop implements Workshop {
    private final Model model;
    private final int steps;
    private final Map<String, String> texts;
    private final List<Prompt> prompts = new CopyOnWriteArrayList<>();
    private final List<List<String>> sections = new CopyOnWriteArrayList<>();
    private final List<String> enclosed = new CopyOnWriteArrayList<>();
    private final AtomicInteger stepsTaken = new AtomicInteger();
    private final RandomGenerator random = new Random(42);

    private FakeWorkshop(Model model, int steps, Map<String, String> texts) {
        this.model = model;
        this.steps = steps;
        this.texts = Map.copyOf(texts);
    }

    /** Any call of a model is a mistake. */
    public static FakeWorkshop withoutModel() {
        return with(prompt -> {
            throw new IllegalStateException("the worker has no model");
        });
    }

    public static FakeWorkshop with(Model model) {
        return new FakeWorkshop(model, Integer.MAX_VALUE, Map.of());
    }

    /** Answers the prompts in this order, then the last answer again and again. */
    public static FakeWorkshop answering(String... texts) {
        AtomicInteger next = new AtomicInteger();
        return with(prompt -> Reply.of(texts[Math.min(next.getAndIncrement(), texts.length - 1)]));
    }

    public FakeWorkshop withSteps(int most) {
        return new FakeWorkshop(model, most, texts);
    }

    /** Has a converter that makes this text of the file of this name. */
    public FakeWorkshop reading(String file, String text) {
        Map<String, String> more = new HashMap<>(texts);
        more.put(file, text);
        return new FakeWorkshop(model, steps, more);
    }

    /** What was asked so far, oldest first. */
    public List<Prompt> prompts() {
        return List.copyOf(prompts);
    }

    /** The criteria for which it was asked to be a workshop of their own, oldest first. */
    public List<List<String>> sections() {
        return List.copyOf(sections);
    }

    @Override
    public Workshop on(Collection<String> criteria) {
        sections.add(List.copyOf(criteria));
        return this;
    }

    /** Names of the files that were asked for so far. */
    public List<String> enclosed() {
        return List.copyOf(enclosed);
    }

    @Override
    public Reply ask(Prompt prompt) throws ModelFailure, InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException("interrupted before the call");
        prompts.add(prompt);
        return model.reply(prompt);
    }

    @Override
    public Reply ask(ModelName name, Settings settings, Prompt prompt) throws ModelFailure, InterruptedException {
        return ask(prompt);
    }

    @Override
    public void step() throws InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException("interrupted between steps");
        if (stepsTaken.incrementAndGet() > steps)
            throw new LimitReached(Outcome.OUT_OF_STEPS, "more than " + steps + " steps");
    }

    @Override
    public Enclosure enclose(Blob file) {
        enclosed.add(file.name());
        if (!texts.containsKey(file.name())) return Enclosure.plain(file);
        Blob text = Blob.ofText(file.name() + ".txt", "text/plain", texts.get(file.name()));
        return new Enclosure.AsText(file, text, Optional.of(new Provenance.Material(Provenance.CONVERTED, file.name(), "fake", "1", text.digest())));
    }

    @Override
    public Blob read(Blob file) throws UnreadableDocument, InterruptedException {
        return texts.containsKey(file.name()) ? Blob.ofText(file.name() + ".txt", "text/plain", texts.get(file.name())) : Workshop.super.read(file);
    }

    @Override
    public Path folder() throws IOException {
        Path folder = Files.createTempDirectory("assay-workshop");
        folder.toFile().deleteOnExit();
        return folder;
    }

    @Override
    public Blob keep(String name, String mediaType, byte[] bytes) {
        return Blob.of(name, mediaType, bytes);
    }

    @Override
    public RandomGenerator random() {
        return random;
    }

    @Override
    public Clock clock() {
        return Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    }
}

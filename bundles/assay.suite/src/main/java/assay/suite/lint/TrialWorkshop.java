// SPDX-License-Identifier: Apache-2.0
package assay.suite.lint;

import assay.core.content.Blob;
import assay.core.content.MediaTypes;
import assay.core.settings.Settings;
import assay.core.spi.document.DocumentConverter;
import assay.core.spi.document.UnreadableDocument;
import assay.core.spi.engine.Lending;
import assay.core.spi.model.Prompt;
import assay.core.spi.model.Reply;
import assay.core.spi.workshop.Workshop;
import assay.core.work.ModelName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** A workshop without models: lint spends no money. */
final class TrialWorkshop implements Workshop, AutoCloseable {
    private static final int MOST = 2_000_000;
    private final Lending installed;
    private final RandomGenerator random = new Random(1);
    private Path folder;

    TrialWorkshop(Lending installed) {
        this.installed = installed;
    }

    @Override
    public Reply ask(Prompt prompt) {
        throw new IllegalStateException("lint asks no models");
    }

    @Override
    public Reply ask(ModelName model, Settings settings, Prompt prompt) {
        throw new IllegalStateException("lint asks no models, and so not " + model);
    }

    @Override
    public void step() throws InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException("lint was interrupted");
    }

    @Override
    public Blob read(Blob file) throws UnreadableDocument, InterruptedException {
        if (MediaTypes.isText(file.mediaType())) return file;
        for (String name : installed.names(DocumentConverter.class))
            if (installed.property(DocumentConverter.class, name, "assay.converter.types").filter(t -> List.of(t.split(",")).contains(file.mediaType())).isPresent())
                return Blob.ofText(file.name() + ".txt", "text/plain", text(name, file));
        throw new UnreadableDocument("no installed converter reads " + file.mediaType());
    }

    private String text(String converter, Blob file) throws UnreadableDocument, InterruptedException {
        try {
            return installed.use(DocumentConverter.class, converter, c -> c.convert(file, MOST)).orElse("");
        } catch (UnreadableDocument | InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new UnreadableDocument("reading it failed: " + e.getMessage(), e);
        }
    }

    @Override
    public Path folder() throws IOException {
        if (folder == null) folder = Files.createTempDirectory("assay-lint");
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
        return Clock.systemUTC();
    }

    @Override
    public void close() throws IOException {
        if (folder == null) return;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path p : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(p);
        }
    }
}

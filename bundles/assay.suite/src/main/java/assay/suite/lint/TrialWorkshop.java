// SPDX-License-Identifier: Apache-2.0
package assay.suite.lint;

import assay.core.content.Blob;
import assay.core.settings.Settings;
import assay.core.spi.model.Prompt;
import assay.core.spi.model.Reply;
import assay.core.spi.workshop.Workshop;
import assay.core.work.ModelName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** A workshop without models: lint spends no money. */
final class TrialWorkshop implements Workshop, AutoCloseable {
    private final RandomGenerator random = new Random(1);
    private Path folder;

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

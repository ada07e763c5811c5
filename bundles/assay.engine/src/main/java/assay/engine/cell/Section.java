// SPDX-License-Identifier: Apache-2.0
package assay.engine.cell;

import assay.core.content.Blob;
import assay.core.settings.Settings;
import assay.core.spi.document.UnreadableDocument;
import assay.core.spi.model.ModelFailure;
import assay.core.spi.model.Prompt;
import assay.core.spi.model.Reply;
import assay.core.spi.store.RunStore;
import assay.core.spi.workshop.Enclosure;
import assay.core.spi.workshop.Workshop;
import assay.core.work.ModelName;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** A bench as some criteria of a grading see it: what is asked here is booked on them. */
record Section(Bench bench, List<String> criteria) implements Workshop {
    @Override
    public Reply ask(Prompt prompt) throws ModelFailure, InterruptedException {
        return bench.ask(prompt, criteria);
    }

    @Override
    public Reply ask(ModelName model, Settings settings, Prompt prompt) throws ModelFailure, InterruptedException {
        return bench.ask(model, settings, prompt, criteria);
    }

    @Override
    public Workshop on(Collection<String> fewer) {
        return bench.on(fewer);
    }

    @Override
    public void step() throws InterruptedException {
        bench.step();
    }

    @Override
    public Enclosure enclose(Blob file) throws UnreadableDocument, InterruptedException {
        return bench.enclose(file);
    }

    @Override
    public Blob read(Blob file) throws UnreadableDocument, InterruptedException {
        return bench.read(file);
    }

    @Override
    public Path folder() throws IOException {
        return bench.folder();
    }

    @Override
    public Blob keep(String name, String mediaType, byte[] bytes) throws IOException {
        return bench.keep(name, mediaType, bytes);
    }

    @Override
    public RandomGenerator random() {
        return bench.random();
    }

    @Override
    public Optional<RunStore> store() {
        return bench.store();
    }

    @Override
    public Clock clock() {
        return bench.clock();
    }
}

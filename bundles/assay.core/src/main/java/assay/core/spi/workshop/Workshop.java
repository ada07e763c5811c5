// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.workshop;

import assay.core.content.Blob;
import assay.core.content.MediaTypes;
import assay.core.settings.Settings;
import assay.core.spi.document.UnreadableDocument;
import assay.core.spi.model.ModelFailure;
import assay.core.spi.model.Prompt;
import assay.core.spi.model.Reply;
import assay.core.spi.store.RunStore;
import assay.core.work.ModelName;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How a plugin reaches the world during one call. What goes through it is leased, limited, retried, journaled and paid
 * for under the run's cap; what goes round it is seen by neither cap nor ledger. Belongs to one call and its threads.
 */
@ProviderType
public interface Workshop {
    /**
     * Asks the worker's own model.
     *
     * @throws ModelFailure after the engine's own retries
     * @throws LimitReached when a limit or the money cap is met; let it pass
     * @throws IllegalStateException when the worker has no model
     */
    Reply ask(Prompt prompt) throws ModelFailure, InterruptedException;

    /** Asks a model by name, as a judge does. */
    Reply ask(ModelName model, Settings settings, Prompt prompt) throws ModelFailure, InterruptedException;

    /**
     * The same workshop for what concerns these criteria alone: the calls that a grader makes through it are booked on their
     * verdicts in equal shares that add up. What is asked of this workshop itself is shared by all criteria of the grading.
     *
     * @param criteria ids; at least one
     */
    default Workshop on(Collection<String> criteria) {
        return this;
    }

    /**
     * Counts a step of a solver that takes several, and notices cancellation and the end of the cell's time.
     *
     * @throws LimitReached when the steps are used up; let it pass
     */
    void step() throws InterruptedException;

    /**
     * How a file is put before the worker's model: as it is, as its own text, or as text made of it by an installed converter, as
     * the worker's setting {@code attachments} and the model allow. Files of the brief are ready when the work begins.
     *
     * @throws UnreadableDocument when neither the model nor a converter reads the file
     */
    default Enclosure enclose(Blob file) throws UnreadableDocument, InterruptedException {
        return Enclosure.plain(file);
    }

    /**
     * A file as words, whatever a model takes: its own text, or text made of it by an installed converter.
     *
     * @throws UnreadableDocument when it is no text and no converter reads it
     */
    default Blob read(Blob file) throws UnreadableDocument, InterruptedException {
        if (MediaTypes.isText(file.mediaType())) return file;
        throw new UnreadableDocument("no installed converter reads " + file.mediaType());
    }

    /** An empty folder that lives as long as the call. */
    Path folder() throws IOException;

    /** Keeps bytes durably and hands back their blob. */
    Blob keep(String name, String mediaType, byte[] bytes) throws IOException;

    /** Randomness that is the same whenever this call is made with the same seed. */
    RandomGenerator random();

    Clock clock();

    /** The store of the run, for a grader that keeps its queue there; runs, cells and verdicts in it are the engine's to write. */
    default Optional<RunStore> store() {
        return Optional.empty();
    }
}

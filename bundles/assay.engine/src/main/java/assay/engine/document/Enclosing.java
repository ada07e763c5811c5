// SPDX-License-Identifier: Apache-2.0
package assay.engine.document;

import assay.core.content.Blob;
import assay.core.content.MediaTypes;
import assay.core.spi.document.UnreadableDocument;
import assay.core.spi.model.ModelProvider;
import assay.core.spi.workshop.Enclosure;
import assay.core.work.ModelName;
import assay.core.work.Worker;
import assay.engine.lease.Lender;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How files are put before one worker's model.
 *
 * @param taken media types, of those of the files, that the model takes as a file
 */
public record Enclosing(Documents documents, Attaching mode, Set<String> taken) {
    private static final Set<String> TABLES = Set.of("text/csv", "text/tab-separated-values");

    public Enclosing {
        taken = Set.copyOf(taken);
    }

    /** For a grader, whose models are not known: images and PDFs are files, text is text, the rest is converted. */
    public static Enclosing forGraders(Documents documents) {
        return new Enclosing(documents, Attaching.NATIVE, Set.of("application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp"));
    }

    /** For a worker with a model; which of the files' types it takes is asked of its provider. */
    public static Enclosing of(Worker worker, List<Blob> files, Documents documents, Lender<ModelProvider> providers) throws InterruptedException {
        if (files.isEmpty() || worker.model().isEmpty()) return new Enclosing(documents, Attaching.of(worker.settings()), Set.of());
        ModelName model = worker.model().get();
        Set<String> taken = providers.<Set<String>, RuntimeException>lend(model.provider(), lease -> {
            Set<String> types = new LinkedHashSet<>();
            for (Blob f : files) if (lease.service().takesFile(model.model(), f.mediaType())) types.add(f.mediaType());
            return types;
        });
        return new Enclosing(documents, Attaching.of(worker.settings()), taken);
    }

    /** All of them, in order; the first that cannot be put before the model is named. */
    public List<Enclosure> all(List<Blob> files) throws UnreadableDocument, InterruptedException {
        List<Enclosure> all = new ArrayList<>();
        for (Blob f : files) {
            try {
                all.add(one(f));
            } catch (UnreadableDocument e) {
                throw new UnreadableDocument("attachment \"" + f.name() + "\" cannot be put before the model: " + e.getMessage(), e);
            }
        }
        return all;
    }

    public Enclosure one(Blob file) throws UnreadableDocument, InterruptedException {
        Optional<String> refusal = refusal(file);
        if (refusal.isPresent()) throw new UnreadableDocument(refusal.get());
        if (goesAsFile(file)) return new Enclosure.AsFile(file);
        return isWords(file) || documents.reader(file).isEmpty() ? Enclosure.plain(file) : documents.text(file);
    }

    /** Why a file cannot be put before the model, as far as can be told without opening it. */
    public Optional<String> refusal(Blob file) {
        if (goesAsFile(file) || isWords(file)) return Optional.empty();
        if (mode == Attaching.REFUSE)
            return Optional.of("the model takes no " + file.mediaType() + ", and attachments=refuse lets nothing be converted");
        if (documents.reader(file).isPresent() || MediaTypes.isText(file.mediaType())) return Optional.empty();
        return Optional.of(mode == Attaching.TEXT ? "no installed converter makes text of " + file.mediaType()
                : "neither the model nor an installed converter reads " + file.mediaType());
    }

    private boolean goesAsFile(Blob file) {
        return mode != Attaching.TEXT && taken.contains(file.mediaType());
    }

    /** Text that goes in as it is; with {@code attachments=text} a converter that takes it comes first. */
    private boolean isWords(Blob file) {
        return mode != Attaching.TEXT && MediaTypes.isText(file.mediaType()) && !TABLES.contains(file.mediaType());
    }
}

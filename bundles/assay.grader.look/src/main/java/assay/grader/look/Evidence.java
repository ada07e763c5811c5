// SPDX-License-Identifier: Apache-2.0
package assay.grader.look;

import assay.core.content.Blob;
import assay.core.content.MediaTypes;
import assay.core.spi.document.UnreadableDocument;
import assay.core.spi.grader.Grading;
import assay.core.spi.workshop.Workshop;
import assay.core.task.Deliverable;
import assay.core.task.Task;
import assay.core.work.Handed;
import assay.core.work.Submission;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A submission as rules see it: the whole of it, or one deliverable. Texts are cleaned and cut once, on first use.
 * Belongs to one grading.
 */
public final class Evidence {
    private final Task task;
    private final Submission submission;
    private final Map<String, Document> documents;
    private final Optional<String> chosen;
    private final Workshop shop;

    private Evidence(Task task, Submission submission, Map<String, Document> documents, Optional<String> chosen, Workshop shop) {
        this.task = task;
        this.submission = submission;
        this.documents = documents;
        this.chosen = chosen;
        this.shop = shop;
    }

    public static Evidence of(Grading work, Workshop shop) {
        Submission submission = work.submission();
        Submission readable = new Submission(Document.cut(submission.text()), submission.files(), submission.spent());
        Map<String, Document> documents = new LinkedHashMap<>();
        Handed.in(readable, work.task().brief()).forEach((name, blob) -> documents.put(name, Document.of(name, blob)));
        return new Evidence(work.task(), submission, documents, sole(work.task().brief().deliverables()), shop);
    }

    private static Optional<String> sole(List<Deliverable> wanted) {
        return wanted.size() == 1 ? Optional.of(wanted.get(0).name()) : Optional.empty();
    }

    public Task task() {
        return task;
    }

    /** The same submission, looked at in one deliverable. */
    public Evidence in(String deliverable) {
        return new Evidence(task, submission, documents, Optional.of(deliverable), shop);
    }

    /** The name of the deliverable looked at; empty for the submission as a whole. */
    public Optional<String> chosen() {
        return chosen;
    }

    /**
     * A file of the task as text, whatever its type.
     *
     * @throws IllegalStateException when it is no text and no installed converter reads it
     */
    public Document read(Blob file) throws InterruptedException {
        try {
            return Document.of(file.name(), shop.read(file));
        } catch (UnreadableDocument e) {
            throw new IllegalStateException("\"" + file.name() + "\" cannot be read: " + e.getMessage(), e);
        }
    }

    /** The deliverable looked at; empty when it was not handed in. Without a choice of one, the whole submission. */
    public Optional<Document> document() {
        if (chosen.isEmpty()) return Optional.of(documents.computeIfAbsent("", k -> whole()));
        return Optional.ofNullable(documents.get(chosen.get()));
    }

    /** What is looked at, as said to a reader. */
    public String subject() {
        return chosen.orElse("the submission");
    }

    /** The deliverable looked at, as the task describes it. */
    public Optional<Deliverable> wanted() {
        return task.brief().deliverables().stream().filter(d -> d.name().equals(chosen.orElse(""))).findFirst();
    }

    private Document whole() {
        String files = submission.files().stream().filter(f -> MediaTypes.isText(f.mediaType()))
                .map(f -> Document.of(f.fileName(), f).raw()).collect(Collectors.joining("\n\n"));
        String text = files.isEmpty() ? submission.text() : submission.text() + "\n\n" + files;
        return Document.of("the submission", Blob.ofText("submission", "text/markdown", Document.cut(text)));
    }
}

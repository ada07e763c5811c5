// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge.prompt;

import assay.core.content.Blob;
import assay.core.spi.document.UnreadableDocument;
import assay.core.spi.workshop.Enclosure;
import assay.core.spi.workshop.Workshop;
import assay.core.task.Task;
import assay.core.work.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is put before a judge.
 *
 * @param texts in order
 * @param files that go to the model as they are, such as images
 */
public record Exhibits(List<Piece> texts, List<Blob> files) {
    private static final String SUBMISSION = "SUBMISSION";

    public Exhibits {
        texts = List.copyOf(texts);
        files = List.copyOf(files);
    }

    /** What a worker handed in. */
    public static Exhibits of(Submission submission, Workshop shop) throws InterruptedException {
        List<Piece> texts = new ArrayList<>();
        List<Blob> files = new ArrayList<>();
        if (!submission.text().isEmpty() || submission.files().isEmpty()) texts.add(new Piece(SUBMISSION, "", submission.text()));
        for (Blob f : submission.files()) add(SUBMISSION + " FILE", f, texts, files, shop);
        return new Exhibits(texts, files);
    }

    /** @param show attachments, reference */
    public static Exhibits of(Task task, Set<String> show, Workshop shop) throws InterruptedException {
        List<Piece> texts = new ArrayList<>();
        List<Blob> files = new ArrayList<>();
        if (show.contains("attachments")) for (Blob f : task.brief().attachments()) add("DOCUMENT OF THE CLIENT", f, texts, files, shop);
        if (show.contains("reference")) for (Blob f : task.key().reference()) add("REFERENCE ANSWER", f, texts, files, shop);
        return new Exhibits(texts, files);
    }

    private static void add(String title, Blob file, List<Piece> texts, List<Blob> files, Workshop shop) throws InterruptedException {
        try {
            switch (shop.enclose(file)) {
                case Enclosure.AsText t -> texts.add(new Piece(title, file.name(), t.text().text()));
                case Enclosure.AsFile f when isCarried(f.file()) -> {
                    texts.add(new Piece(title, file.name(), "[This file is attached to the message as it is.]"));
                    files.add(f.file());
                }
                case Enclosure.AsFile f -> texts.add(unread(title, file, "no model reads " + file.mediaType()));
            }
        } catch (UnreadableDocument e) {
            texts.add(unread(title, file, e.getMessage()));
        }
    }

    private static boolean isCarried(Blob file) {
        return file.mediaType().startsWith("image/") || file.mediaType().equals("application/pdf");
    }

    private static Piece unread(String title, Blob file, String why) {
        return new Piece(title, file.name(), "[A file of " + file.size() + " bytes that cannot be shown: " + why + ".]");
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.core.prompt;

import assay.core.content.Blob;
import assay.core.content.MediaTypes;
import assay.core.spi.document.UnreadableDocument;
import assay.core.spi.model.Message;
import assay.core.spi.solver.Assignment;
import assay.core.spi.workshop.Enclosure;
import assay.core.spi.workshop.Workshop;
import assay.core.task.Brief;
import assay.core.work.Feedback;
import assay.core.work.Submission;
import assay.core.work.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The job, what was handed in so far and what was said of it, as messages to a model. Belongs to one prompt. Needs the parts
 * {@code job}, {@code attachment}, {@code converted}, {@code cut}, {@code enclosed}, {@code hand-in}, {@code whole}, {@code choice},
 * {@code several}, {@code listed}, {@code listed-choice}, {@code free}, {@code feedback}, {@code feedback-silent} and
 * {@code handed-file}; and {@code named} where files are only named.
 */
public final class Conversation {
    /** Servers refuse an empty message. */
    private static final String NOTHING = "(nothing)";
    private final Words words;
    private final InlineFiles inline;
    private final boolean onlyNames;

    private Conversation(Words words, InlineFiles inline, boolean onlyNames) {
        this.words = words;
        this.inline = inline;
        this.onlyNames = onlyNames;
    }

    /**
     * With the text of all attachments.
     *
     * @param room bytes of text of files that go into the prompt
     */
    public static Conversation whole(Words words, int room) {
        return new Conversation(words, new InlineFiles(words, room), false);
    }

    /** Attachments that can be read as text are named and not shown: for a model that reads them by itself. */
    public static Conversation naming(Words words, int room) {
        return new Conversation(words, new InlineFiles(words, room), true);
    }

    /**
     * The messages, the first of them the system's.
     *
     * @throws UnreadableDocument when an attachment cannot be put before the model
     */
    public List<Message> about(Assignment work, String system, Workshop shop) throws UnreadableDocument, InterruptedException {
        List<Message> messages = new ArrayList<>();
        messages.add(Message.system(system));
        messages.add(job(work.brief(), shop));
        for (Turn turn : work.earlier()) {
            messages.add(Message.assistant(handed(turn.submission())));
            messages.add(Message.user(said(turn.feedback())));
        }
        return messages;
    }

    private Message job(Brief brief, Workshop shop) throws UnreadableDocument, InterruptedException {
        List<String> parts = new ArrayList<>();
        List<Blob> enclosed = new ArrayList<>();
        parts.add(words.part("job", Map.of("title", brief.title(), "instructions", brief.instructions().strip())));
        for (Blob file : brief.attachments()) {
            switch (shop.enclose(file)) {
                case Enclosure.AsText t -> parts.add(text(t));
                case Enclosure.AsFile f -> {
                    parts.add(words.part("enclosed", Map.of("name", file.fileName(), "type", file.mediaType())));
                    enclosed.add(file);
                }
            }
        }
        parts.add(words.part("hand-in", Map.of("how", new HandIn(words).how(brief.deliverables()))));
        return Message.user(String.join("\n\n", parts), enclosed);
    }

    private String text(Enclosure.AsText shown) {
        Blob file = shown.file();
        if (onlyNames) return words.part("named", Map.of("name", file.fileName(), "type", file.mediaType()));
        return inline.file(shown.by().isPresent() ? "converted" : "attachment", file, shown.text());
    }

    private String handed(Submission submission) {
        List<String> parts = new ArrayList<>();
        if (!submission.text().isBlank()) parts.add(submission.text());
        submission.files().stream().filter(f -> MediaTypes.isText(f.mediaType())).forEach(f -> parts.add(inline.file("handed-file", f)));
        return parts.isEmpty() ? NOTHING : String.join("\n\n", parts);
    }

    private String said(Feedback feedback) {
        if (feedback.remarks().isEmpty()) return words.part("feedback-silent", Map.of());
        String remarks = feedback.remarks().stream().map(r -> "- " + r.text()).collect(Collectors.joining("\n"));
        return words.part("feedback", Map.of("remarks", remarks));
    }
}

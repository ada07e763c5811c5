// SPDX-License-Identifier: Apache-2.0
package assay.solver.single;

import assay.core.content.Blob;
import assay.core.content.MediaTypes;
import assay.core.spi.model.Message;
import assay.core.spi.document.UnreadableDocument;
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

/** The job, what was handed in so far and what was said of it, as messages to a model. */
final class Conversation {
    /** Servers refuse an empty message. */
    private static final String NOTHING = "(nothing)";
    private final Template words;
    private final Inline inline;

    Conversation(Template words, int room) {
        this.words = words;
        this.inline = new Inline(words, room);
    }

    List<Message> about(Assignment work, String system, Workshop shop) throws UnreadableDocument, InterruptedException {
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
                case Enclosure.AsText t -> parts.add(inline.file(t.by().isPresent() ? "converted" : "attachment", file, t.text()));
                case Enclosure.AsFile f -> {
                    parts.add(words.part("enclosed", Map.of("name", file.fileName(), "type", file.mediaType())));
                    enclosed.add(file);
                }
            }
        }
        parts.add(words.part("hand-in", Map.of("how", new HandIn(words).how(brief.deliverables()))));
        return Message.user(String.join("\n\n", parts), enclosed);
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

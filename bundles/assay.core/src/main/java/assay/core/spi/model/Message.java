// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.model;

import assay.core.content.Blob;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One message of a prompt.
 *
 * @param attachments images, PDFs and other files; a provider that cannot send one refuses, naming it
 * @param calls tool calls that the model made in this message; only for {@link Role#ASSISTANT}
 * @param answers id of the tool call that this message answers; only for {@link Role#TOOL}
 */
public record Message(Role role, String text, List<Blob> attachments, List<ToolCall> calls, Optional<String> answers) {
    /** Who speaks. */
    public enum Role { SYSTEM, USER, ASSISTANT, TOOL }

    public Message {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(text, "text");
        attachments = List.copyOf(attachments);
        calls = List.copyOf(calls);
        Objects.requireNonNull(answers, "answers");
    }

    public static Message system(String text) {
        return new Message(Role.SYSTEM, text, List.of(), List.of(), Optional.empty());
    }

    public static Message user(String text) {
        return user(text, List.of());
    }

    public static Message user(String text, List<Blob> attachments) {
        return new Message(Role.USER, text, attachments, List.of(), Optional.empty());
    }

    public static Message assistant(String text) {
        return new Message(Role.ASSISTANT, text, List.of(), List.of(), Optional.empty());
    }
}

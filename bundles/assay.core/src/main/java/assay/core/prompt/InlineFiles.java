// SPDX-License-Identifier: Apache-2.0
package assay.core.prompt;

import assay.core.content.Blob;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Puts text files into the prompt, each named and fenced, until the room is used up. Belongs to one prompt. */
final class InlineFiles {
    private final Words words;
    private int room;

    /** @param room bytes of file content that may go into the prompt */
    InlineFiles(Words words, int room) {
        this.words = words;
        this.room = room;
    }

    String file(String part, Blob file) {
        return file(part, file, file);
    }

    /** @param text what is shown of the file */
    String file(String part, Blob file, Blob text) {
        byte[] shown = beginning(text, room);
        room -= shown.length;
        String content = new String(shown, StandardCharsets.UTF_8).stripTrailing();
        String filled = words.part(part, Map.of("name", file.fileName(), "type", file.mediaType(), "content", content, "fence", fence(content)));
        if (shown.length >= text.size()) return filled;
        return filled + "\n" + words.part("cut", Map.of("shown", String.valueOf(shown.length), "size", String.valueOf(text.size())));
    }

    /** A fence longer than any run of backticks in the content. */
    static String fence(String content) {
        int longest = 2;
        for (int i = 0, run = 0; i < content.length(); i++) {
            run = content.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return "`".repeat(longest + 1);
    }

    private static byte[] beginning(Blob file, int most) {
        try (InputStream in = file.open()) {
            return in.readNBytes(most);
        } catch (IOException e) {
            throw new UncheckedIOException("reading \"" + file.name() + "\"", e);
        }
    }
}

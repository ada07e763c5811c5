// SPDX-License-Identifier: Apache-2.0
package assay.solver.baseline;

import assay.core.content.Blob;
import assay.core.content.MediaTypes;
import assay.core.task.Brief;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the client attached, as far as it is text: CSV, Markdown, JSON, plain text and the like. PDF, pictures and
 * workbooks are not read. Of a long file only the beginning is.
 */
final class Sources {
    /** Bytes that are read of one file. */
    static final int MOST = 1 << 20;
    private final List<Source> readable;

    /** One readable attachment. */
    record Source(String name, String mediaType, String text) {}

    private Sources(List<Source> readable) {
        this.readable = readable;
    }

    static Sources of(Brief brief) {
        return new Sources(brief.attachments().stream().filter(b -> MediaTypes.isText(b.mediaType()))
                .map(b -> new Source(b.fileName(), b.mediaType(), beginning(b))).toList());
    }

    List<Source> all() {
        return readable;
    }

    /** All sources one after another; the instructions where there is none. */
    String textOr(String instructions) {
        if (readable.isEmpty()) return instructions;
        return readable.stream().map(Source::text).collect(Collectors.joining("\n\n"));
    }

    private static String beginning(Blob file) {
        try (InputStream in = file.open()) {
            return new String(in.readNBytes(MOST), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading \"" + file.name() + "\"", e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** Reads answers whole, up to a size that no honest answer has; gzip is unpacked, though nobody asks for it, as some gateways pack unasked. */
final class Body {
    static final int MOST_BYTES = 64 << 20;

    private Body() {}

    /** @return empty when there is no body */
    static byte[] read(@Nullable HttpEntity entity) throws IOException {
        if (entity == null) return new byte[0];
        // Not closed here: closing would read the rest of an answer that is too long. The connection is closed instead.
        InputStream sent = entity.getContent();
        InputStream in = unpacked(sent, Objects.requireNonNullElse(entity.getContentEncoding(), ""));
        byte[] bytes = in.readNBytes(MOST_BYTES);
        if (bytes.length == MOST_BYTES && in.read() >= 0) throw new TooLong();
        // Unpacking ends before the last chunk does, which the connection's next answer would begin with.
        if (sent.read() >= 0) throw new IOException("more came after the end of the packed answer");
        return bytes;
    }

    private static InputStream unpacked(InputStream sent, String packing) throws IOException {
        return switch (packing.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> sent;
            case "gzip", "x-gzip" -> new GZIPInputStream(sent);
            default -> throw new IOException("it is packed as \"" + packing + "\", which nobody asked for");
        };
    }

    /** What could be read of an error's body; an error without its text is still that error. */
    static byte[] readWhatComes(@Nullable HttpEntity entity) {
        try {
            return read(entity);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    /** The answer is longer than any answer may be. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super("the answer is longer than " + (MOST_BYTES >> 20) + " MiB");
        }
    }
}

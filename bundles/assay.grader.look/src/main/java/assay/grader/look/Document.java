// SPDX-License-Identifier: Apache-2.0
package assay.grader.look;

import assay.core.content.Blob;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A deliverable as text. Composed characters, line ends and spaces are made alike, so that what looks the same is the
 * same. Of a large file only the first {@value #MOST} bytes are read. Belongs to one thread.
 */
public final class Document {
    /** Bytes that are read. */
    public static final int MOST = 4 << 20;
    private final String name;
    private final String mediaType;
    private final String raw;
    private final boolean cut;
    private String text = "";
    private boolean cleaned;
    private String lower = "";

    private Document(String name, String mediaType, String raw, boolean cut) {
        this.name = name;
        this.mediaType = mediaType;
        this.raw = raw;
        this.cut = cut;
    }

    public static Document of(String name, Blob file) {
        try (InputStream in = file.open()) {
            String raw = new String(in.readNBytes(MOST), StandardCharsets.UTF_8);
            return new Document(name, file.mediaType(), raw, file.size() >= MOST);
        } catch (IOException e) {
            throw new UncheckedIOException("reading \"" + name + "\"", e);
        }
    }

    /** The beginning of a text that would be too large to look at whole. */
    public static String cut(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST);
    }

    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    /** As handed in, without a byte order mark. */
    public String raw() {
        return raw.startsWith("\uFEFF") ? raw.substring(1) : raw;
    }

    public String text() {
        if (!cleaned) {
            text = clean(raw());
            cleaned = true;
        }
        return text;
    }

    /** The text in lower case. */
    public String lower() {
        if (lower.isEmpty()) lower = lower(text());
        return lower;
    }

    public static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Something to add to a reason when the file was too large to be read whole; else empty. */
    public String remark() {
        return cut ? " Only the first " + MOST / (1 << 20) + " MiB were looked at." : "";
    }

    /** NFC, line feeds, and plain spaces for those of other widths. */
    public static String clean(String raw) {
        String nfc = Normalizer.isNormalized(raw, Normalizer.Form.NFC) ? raw : Normalizer.normalize(raw, Normalizer.Form.NFC);
        StringBuilder out = null;
        for (int i = 0; i < nfc.length(); i++) {
            char c = nfc.charAt(i);
            char plain = c > '\u007f' && Character.isSpaceChar(c) ? ' ' : c;
            boolean drop = c == '\r' && i + 1 < nfc.length() && nfc.charAt(i + 1) == '\n';
            if (out == null && (drop || plain != c)) out = new StringBuilder(nfc.length()).append(nfc, 0, i);
            if (out != null && !drop) out.append(plain);
        }
        return out == null ? nfc : out.toString();
    }
}

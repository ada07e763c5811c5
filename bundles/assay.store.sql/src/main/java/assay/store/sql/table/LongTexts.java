// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.table;

import assay.core.content.Blob;
import assay.core.content.Digest;
import assay.store.sql.content.Blobs;
import java.io.UncheckedIOException;

/**
 * Keeps texts above 16 KiB out of the database: they become blobs, and their column holds {@code U+0001} and the digest.
 * So does a text that a database cannot hold (it has a NUL) or that would be mistaken for such a reference.
 */
public final class LongTexts {
    /** Characters that a column holds at most. */
    static final int INLINE = 16 << 10;
    private static final char MARK = '\u0001';
    private static final int REFERENCE = 65;

    private final Blobs blobs;

    public LongTexts(Blobs blobs) {
        this.blobs = blobs;
    }

    /** What the column holds. */
    String shorten(String text) {
        if (text.length() <= INLINE && text.indexOf('\0') < 0 && !(text.length() > 0 && text.charAt(0) == MARK)) return text;
        return MARK + blobs.keep(Blob.ofText("text", "text/plain", text)).hex();
    }

    /** The text that the column stands for. */
    String whole(String column) {
        if (column.length() != REFERENCE || column.charAt(0) != MARK) return column;
        try {
            return blobs.blob("text", "text/plain", 0, new Digest(column.substring(1))).text();
        } catch (UncheckedIOException e) {
            throw new UncheckedIOException("a text of the store is missing: " + e.getCause().getMessage(), e.getCause());
        }
    }
}

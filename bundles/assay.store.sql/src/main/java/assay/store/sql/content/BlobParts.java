// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.content;

import assay.core.content.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a blob one after the other. */
final class BlobParts extends InputStream {
    private final Parts parts;
    private byte @Nullable [] part;
    private int number;
    private int position;

    /** The bytes of a part, or null after the last. */
    @FunctionalInterface
    interface Parts {
        byte @Nullable [] part(int number) throws IOException;
    }

    BlobParts(Digest digest, Parts parts) throws IOException {
        this.parts = parts;
        this.part = parts.part(0);
        if (part == null)
            throw new NoSuchFileException(digest.hex(), null, "the store does not have this file");
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) return 0;
        while (part != null && position == part.length) {
            part = parts.part(++number);
            position = 0;
        }
        if (part == null) return -1;
        int n = Math.min(length, part.length - position);
        System.arraycopy(part, position, into, offset, n);
        position += n;
        return n;
    }
}

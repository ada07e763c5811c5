// SPDX-License-Identifier: Apache-2.0
package assay.core.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Optional;

/** Builds a digest of several values; every value is written with its length, so that no two lists of values collide. */
public final class Digester {
    private static final int ROOM = 512;

    private final MessageDigest sha = Digest.sha256();
    /** Short values gather here: handing them over byte by byte costs more than digesting them. */
    private final byte[] gathered = new byte[ROOM];
    private int length;

    private Digester() {}

    /** @param purpose keeps keys of different kinds apart, with a version: {@code "attempt/1"} */
    public static Digester of(String purpose) {
        return new Digester().text(purpose);
    }

    public Digester text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        whole(bytes.length, Integer.BYTES);
        if (bytes.length > ROOM - length) flush();
        if (bytes.length > ROOM) {
            sha.update(bytes);
        } else {
            System.arraycopy(bytes, 0, gathered, length, bytes.length);
            length += bytes.length;
        }
        return this;
    }

    private void whole(long value, int bytes) {
        if (bytes > ROOM - length) flush();
        for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) gathered[length++] = (byte) (value >>> shift);
    }

    private void flush() {
        sha.update(gathered, 0, length);
        length = 0;
    }

    public Digester number(long value) {
        whole(value, Long.BYTES);
        return this;
    }

    /**
     * A number that is mostly small, in as many bytes as it needs: seven bits of it a byte, the last byte below 128. Numbers of both
     * kinds are never mistaken for each other as long as a purpose always writes the same kind in the same place.
     */
    public Digester small(long value) {
        if (Long.BYTES + 2 > ROOM - length) flush();
        long rest = value << 1 ^ value >> 63;
        for (; (rest & ~0x7FL) != 0; rest >>>= 7) gathered[length++] = (byte) (rest | 0x80);
        gathered[length++] = (byte) rest;
        return this;
    }

    public Digester real(double value) {
        return number(Double.doubleToLongBits(value));
    }

    public Digester digest(Digest value) {
        return text(value.hex());
    }

    public Digester texts(Collection<String> values) {
        number(values.size());
        values.forEach(this::text);
        return this;
    }

    /** Content counts by name, type and bytes. */
    public Digester blobs(Collection<Blob> values) {
        number(values.size());
        values.forEach(b -> text(b.name()).text(b.mediaType()).digest(b.digest()));
        return this;
    }

    public Digester maybe(Optional<?> value) {
        return value.isPresent() ? number(1).text(value.get().toString()) : number(0);
    }

    public Digest finish() {
        flush();
        return Digest.finish(sha);
    }
}

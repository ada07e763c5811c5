// SPDX-License-Identifier: Apache-2.0
package assay.core.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Optional;

/** Builds a digest of several values; every value is written with its length, so that no two lists of values collide. */
public final class Digester {
    private final MessageDigest sha = Digest.sha256();

    private Digester() {}

    /** @param purpose keeps keys of different kinds apart, with a version: {@code "attempt/1"} */
    public static Digester of(String purpose) {
        return new Digester().text(purpose);
    }

    public Digester text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        int n = bytes.length;
        for (int shift = 24; shift >= 0; shift -= 8) sha.update((byte) (n >>> shift));
        sha.update(bytes);
        return this;
    }

    public Digester number(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) sha.update((byte) (value >>> shift));
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
        return Digest.finish(sha);
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.core.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Objects;

/**
 * Bytes with a name, a media type, a size and a digest. Two blobs are equal when these are; where the bytes come from
 * does not matter. Immutable and safe for use by several threads; {@link #open} may be called any number of times.
 */
public final class Blob {
    /** Where the bytes come from. */
    @FunctionalInterface
    public interface Opener {
        InputStream open() throws IOException;
    }

    private final String name;
    private final String mediaType;
    private final long size;
    private final Digest digest;
    private final Opener opener;

    /**
     * @param name relative name with {@code /} between folders, never empty, absolute, or containing {@code ..}
     * @param mediaType such as {@code text/markdown}
     * @param size in bytes
     * @param digest of the bytes
     */
    public Blob(String name, String mediaType, long size, Digest digest, Opener opener) {
        this.name = checked(name);
        this.mediaType = Objects.requireNonNull(mediaType, "mediaType");
        this.size = size;
        this.digest = Objects.requireNonNull(digest, "digest");
        this.opener = Objects.requireNonNull(opener, "opener");
    }

    public static Blob of(String name, String mediaType, byte[] bytes) {
        byte[] copy = bytes.clone();
        return new Blob(name, mediaType, copy.length, Digest.of(copy), () -> new ByteArrayInputStream(copy));
    }

    public static Blob ofText(String name, String mediaType, String text) {
        return of(name, mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads the file once for size and digest; later changes of the file are the caller's fault. */
    public static Blob ofFile(String name, String mediaType, Path file) throws IOException {
        MessageDigest sha = Digest.sha256();
        long size = 0;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int n; (n = in.read(buffer)) > 0; size += n) sha.update(buffer, 0, n);
        }
        return new Blob(name, mediaType, size, Digest.finish(sha), () -> Files.newInputStream(file));
    }

    public String name() {
        return name;
    }

    /** The last part of the name, without folders. */
    public String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    public String mediaType() {
        return mediaType;
    }

    public long size() {
        return size;
    }

    public Digest digest() {
        return digest;
    }

    public InputStream open() throws IOException {
        return opener.open();
    }

    public byte[] bytes() {
        try (InputStream in = open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("reading \"" + name + "\"", e);
        }
    }

    /** The bytes as UTF-8; malformed bytes become U+FFFD. */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    public Blob named(String newName) {
        return new Blob(newName, mediaType, size, digest, opener);
    }

    private static String checked(String name) {
        if (name.isBlank() || name.startsWith("/") || name.contains("\\") || name.contains("\0"))
            throw new IllegalArgumentException("\"" + name + "\" is not a relative file name");
        for (String part : name.split("/", -1))
            if (part.isEmpty() || part.equals(".") || part.equals(".."))
                throw new IllegalArgumentException("\"" + name + "\" leaves its folder or has an empty part");
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Blob b && name.equals(b.name) && mediaType.equals(b.mediaType) && size == b.size
                && digest.equals(b.digest);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, digest);
    }

    @Override
    public String toString() {
        return name + " (" + mediaType + ", " + size + " bytes, " + digest.brief() + ")";
    }
}

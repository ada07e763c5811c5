// SPDX-License-Identifier: Apache-2.0
package assay.core.content;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** A file that is there whole or not at all, and until then the one of the same name that was there before. */
public final class WholeFile {
    private WholeFile() {}

    /** What fills the file. */
    @FunctionalInterface
    public interface Content {
        /** @param half a file in the same folder, which takes the place of the whole one afterwards; it is not there yet */
        void into(Path half) throws IOException, InterruptedException;
    }

    /** @throws IOException naming the file */
    public static void write(Path file, Content content) throws IOException, InterruptedException {
        Path whole = file.toAbsolutePath();
        Path half = whole.resolveSibling("." + whole.getFileName() + "." + UUID.randomUUID().toString().substring(0, 8) + ".part");
        try {
            content.into(half);
            move(half, whole);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static void move(Path half, Path whole) throws IOException {
        try {
            Files.move(half, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(half, whole, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.engine.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A report in a file that is there whole or not at all. */
final class ReportFile {
    private ReportFile() {}

    /** What fills the file. */
    @FunctionalInterface
    interface Content {
        void into(OutputStream out) throws IOException, InterruptedException;
    }

    static void write(Path file, Content content) throws IOException, InterruptedException {
        Path folder = file.toAbsolutePath().getParent();
        Path half = Files.createTempFile(folder, ".report", ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(half))) {
                content.into(out);
            }
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(half);
        }
    }
}

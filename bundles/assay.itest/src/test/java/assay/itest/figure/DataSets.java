// SPDX-License-Identifier: Apache-2.0
package assay.itest.figure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The public data sets, which are not part of the project: {@code ASSAY_DATA} says where they lie. */
final class DataSets {
    private DataSets() {}

    /** A file of the data sets; nothing where it is not at hand. A folder that is none is a mistake. */
    static Optional<Path> file(String name) {
        String folder = System.getenv("ASSAY_DATA");
        if (folder == null || folder.isBlank()) return Optional.empty();
        Path file = Path.of(folder).resolve(name);
        if (!Files.isDirectory(Path.of(folder))) throw new AssertionError("ASSAY_DATA is no folder: " + folder);
        return Optional.of(file).filter(Files::isRegularFile);
    }
}

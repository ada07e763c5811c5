// SPDX-License-Identifier: Apache-2.0
package assay.solver.replay;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A variant taken apart: {@code FILE} or {@code FILE#WORKER}. Both may contain {@code #}; the shortest part before one
 * that is a file is the file.
 *
 * @param shown the file as the user wrote it
 */
record Named(Path file, String shown, Optional<String> worker) {
    /** Empty when no part of the variant is a file in any of the directories. */
    static Optional<Named> find(String variant, Iterable<Path> directories) {
        for (int i = variant.indexOf('#'); i >= 0; i = variant.indexOf('#', i + 1)) {
            Optional<Path> file = existing(variant.substring(0, i), directories);
            if (file.isPresent()) return Optional.of(new Named(file.get(), variant.substring(0, i), Optional.of(variant.substring(i + 1))));
        }
        return existing(variant, directories).map(f -> new Named(f, variant, Optional.empty()));
    }

    private static Optional<Path> existing(String name, Iterable<Path> directories) {
        try {
            for (Path directory : directories) {
                Path file = directory.resolve(name);
                if (!name.isEmpty() && Files.isRegularFile(file)) return Optional.of(file.toAbsolutePath().normalize());
            }
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.deploy;

import assay.core.problem.Nearest;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Bundles that were tried, kept beside those that are deployed until they are promoted or discarded. */
final class Candidates {
    private static final String JAR = ".jar";

    private final Path folder;

    Candidates(Path folder) {
        this.folder = folder;
    }

    void keep(Parcel parcel) throws IOException {
        Files.createDirectories(folder);
        Path half = folder.resolve("." + parcel.symbolicName() + "." + ProcessHandle.current().pid() + ".part");
        Files.copy(parcel.copy(), half, StandardCopyOption.REPLACE_EXISTING);
        Files.move(half, folder.resolve(parcel.symbolicName() + JAR), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Symbolic names, sorted. */
    List<String> names() throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).filter(n -> n.endsWith(JAR) && !n.startsWith("."))
                    .map(n -> n.substring(0, n.length() - JAR.length())).sorted().toList();
        }
    }

    /**
     * The file of the candidate that the user means.
     *
     * @param named what was written; empty = the only one
     */
    Path meant(List<String> named) throws IOException {
        List<String> names = names();
        if (names.isEmpty()) throw new UserError(Place.in("plugins"), "No plugin was tried.", "Try one with: assay plugins try FILE --on RUN --sample N.");
        if (named.isEmpty() && names.size() > 1)
            throw new UserError(Place.in("plugins"), "Several plugins were tried.", "Name one of them: " + String.join(", ", names) + ".");
        String name = named.isEmpty() ? names.get(0) : named.get(0);
        if (!names.contains(name))
            throw new UserError(Place.in(name), "No plugin \"" + name + "\" was tried." + Nearest.hint(name, names), "Tried: " + String.join(", ", names) + ".");
        return folder.resolve(name + JAR);
    }
}

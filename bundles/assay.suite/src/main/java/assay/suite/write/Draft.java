// SPDX-License-Identifier: Apache-2.0
package assay.suite.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that is written beside its place and appears there whole. */
public final class Draft {
    private final Path place;
    private final Path folder;

    private Draft(Path place) throws IOException {
        this.place = place;
        this.folder = place.resolveSibling("." + place.getFileName() + ".writing-" + Long.toHexString(System.nanoTime()));
        Files.createDirectories(folder);
    }

    public static Draft beside(Path place) throws IOException {
        return new Draft(place.toAbsolutePath().normalize());
    }

    /** Where to write. */
    public Path folder() {
        return folder;
    }

    /** Where it will stand. */
    public Path place() {
        return place;
    }

    /** Puts the draft in its place; what stood there goes only when the draft is there. */
    public void settle() throws IOException {
        Path old = folder.resolveSibling(folder.getFileName() + "-old");
        boolean occupied = Files.exists(place);
        if (occupied) Files.move(place, old);
        try {
            Files.move(folder, place);
        } catch (IOException e) {
            if (occupied) Files.move(old, place);
            throw e;
        }
        delete(old);
    }

    public void discard() throws IOException {
        delete(folder);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path p : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(p);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.suite.write;

import assay.core.content.Blob;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The place where a suite is to stand, and the folder beside it in which it is written first. */
final class Target {
    /** Names the digests of what an import wrote, so that a later one sees whether somebody changed it. */
    private static final String SEAL = ".imported";

    private final Path place;
    private final Path draft;

    private Target(Path place) {
        this.place = place;
        this.draft = place.resolveSibling("." + place.getFileName() + ".writing-" + Long.toHexString(System.nanoTime()));
    }

    /**
     * Makes the draft folder.
     *
     * @param replace whether an imported suite that was changed may be replaced
     */
    static Target open(Path wanted, boolean replace) throws IOException {
        Path place = wanted.toAbsolutePath().normalize();
        refuseOccupied(place, wanted, replace);
        Target target = new Target(place);
        Files.createDirectories(target.draft);
        return target;
    }

    private static void refuseOccupied(Path place, Path wanted, boolean replace) throws IOException {
        if (!Files.exists(place) || isEmptyFolder(place)) return;
        if (!Files.isRegularFile(place.resolve(SEAL)))
            throw new UserError(Place.in(wanted.toString()), "Something is here already that no import wrote.", "Name another folder, or move this one away.");
        Optional<String> changed = changed(place);
        if (changed.isPresent() && !replace)
            throw new UserError(Place.in(wanted.toString()), "An imported suite is here, and its " + changed.get() + " was changed since.",
                    "Name another folder, or add --force to replace it with its changes.");
    }

    private static boolean isEmptyFolder(Path place) throws IOException {
        if (!Files.isDirectory(place)) return false;
        try (Stream<Path> children = Files.list(place)) {
            return children.findAny().isEmpty();
        }
    }

    private static Optional<String> changed(Path place) throws IOException {
        return Files.readString(place.resolve(SEAL)).equals(seal(place)) ? Optional.empty() : Optional.of("content");
    }

    private static String seal(Path folder) throws IOException {
        StringBuilder out = new StringBuilder();
        for (String name : List.of("suite.yaml", "tasks.jsonl", "rejected.jsonl", "recordings.jsonl", "verdicts.jsonl")) {
            Path file = folder.resolve(name);
            if (Files.exists(file)) out.append(Blob.ofFile(name, "", file).digest()).append("  ").append(name).append('\n');
        }
        return out.toString();
    }

    Path draft() {
        return draft;
    }

    Path place() {
        return place;
    }

    /** Puts the draft in its place; what stood there goes only when the draft is there. */
    void settle() throws IOException {
        Files.writeString(draft.resolve(SEAL), seal(draft));
        Path old = draft.resolveSibling(draft.getFileName() + "-old");
        boolean occupied = Files.exists(place);
        if (occupied) Files.move(place, old);
        try {
            Files.move(draft, place);
        } catch (IOException e) {
            if (occupied) Files.move(old, place);
            throw e;
        }
        delete(old);
    }

    void discard() throws IOException {
        delete(draft);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path p : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(p);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.suite.write;

import assay.core.content.Blob;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The digests of what an import wrote, kept with it, so that a later import sees whether somebody changed it. */
final class Seal {
    private static final String FILE = ".imported";

    private Seal() {}

    static void put(Path suite) throws IOException {
        Files.writeString(suite.resolve(FILE), of(suite));
    }

    /**
     * Refuses a place where something stands that must stay.
     *
     * @param replace whether an imported suite that was changed may go
     */
    static void refuseOccupied(Path place, boolean replace) throws IOException {
        if (!Files.exists(place) || isEmptyFolder(place)) return;
        Place named = Place.in(place.toString());
        if (!Files.isRegularFile(place.resolve(FILE)))
            throw new UserError(named, "Something is here already that no import wrote.", "Name another folder, or move this one away.");
        if (!replace && !Files.readString(place.resolve(FILE)).equals(of(place)))
            throw new UserError(named, "An imported suite is here that was changed since.",
                    "Name another folder, or add --force to replace it with its changes.");
    }

    private static boolean isEmptyFolder(Path place) throws IOException {
        if (!Files.isDirectory(place)) return false;
        try (Stream<Path> children = Files.list(place)) {
            return children.findAny().isEmpty();
        }
    }

    private static String of(Path folder) throws IOException {
        StringBuilder out = new StringBuilder();
        for (String name : List.of("suite.yaml", "tasks.jsonl", "rejected.jsonl", "recordings.jsonl", "verdicts.jsonl")) {
            Path file = folder.resolve(name);
            if (Files.exists(file)) out.append(Blob.ofFile(name, "", file).digest()).append("  ").append(name).append('\n');
        }
        return out.toString();
    }
}

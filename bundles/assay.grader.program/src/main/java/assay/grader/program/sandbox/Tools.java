// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Programs of this machine, looked for where the system keeps them and not on the user's path. */
public final class Tools {
    private static final List<String> FOLDERS = List.of("/usr/local/bin", "/usr/bin", "/bin", "/usr/sbin", "/sbin");

    private Tools() {}

    /** The first of these names that there is, links resolved. */
    public static Optional<Path> find(String... names) {
        for (String name : names)
            for (String folder : name.startsWith("/") ? List.of("") : FOLDERS) {
                Path file = Path.of(folder.isEmpty() ? name : folder + "/" + name);
                if (Files.isExecutable(file) && !Files.isDirectory(file)) return Optional.of(real(file));
            }
        return Optional.empty();
    }

    public static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath().normalize();
        }
    }

    /** The folder that a program outside of {@code /usr} brings along, to be seen inside; nothing for programs of the system. */
    public static List<Mount> homeOf(Path program) {
        if (program.startsWith("/usr") || program.getNameCount() < 3) return List.of();
        Path folder = program.getParent();
        return List.of(Mount.same(folder.endsWith("bin") && folder.getNameCount() > 1 ? folder.getParent() : folder));
    }
}

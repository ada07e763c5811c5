// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of this machine in which files for programs lie while they run: a room for each place, open to its user only. */
final class HostFolder {
    private static final String PREFIX = "assay-program-";

    private final Path root;

    private HostFolder(Path root) {
        this.root = root;
    }

    static HostFolder open() throws SandboxBroken {
        try {
            Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
            removeLeftOvers(temporary);
            Path root = Files.createTempDirectory(temporary, PREFIX + ProcessHandle.current().pid() + "-").toRealPath();
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx--x--x"));
            return new HostFolder(root);
        } catch (IOException | UnsupportedOperationException e) {
            throw new SandboxBroken("no folder for programs could be made: " + e, e);
        }
    }

    /** What a workbench that was killed could not clear away. */
    private static void removeLeftOvers(Path temporary) throws IOException {
        try (Stream<Path> all = Files.list(temporary)) {
            for (Path old : all.filter(p -> p.getFileName().toString().matches(PREFIX + "\\d+-.*")).toList()) {
                long pid = Long.parseLong(old.getFileName().toString().split("-")[2]);
                if (ProcessHandle.of(pid).isEmpty() && Files.isWritable(old)) remove(old);
            }
        }
    }

    /** @param owner the user id that may look into it; empty = ourselves */
    Path room(Optional<Integer> owner) throws SandboxBroken {
        try {
            Path room = Files.createTempDirectory(root, "p");
            if (owner.isPresent()) Files.setAttribute(room, "unix:uid", owner.get());
            return room;
        } catch (IOException e) {
            throw new SandboxBroken("no folder for a program could be made in " + root + ": " + e, e);
        }
    }

    Path share(String name, byte[] bytes) throws SandboxBroken {
        try {
            return write(root.resolve("shared"), name, bytes);
        } catch (IOException e) {
            throw new SandboxBroken("a file for the sandbox could not be written to " + root + ": " + e, e);
        }
    }

    /** Writes a file that its user may read, whatever our umask says. */
    static Path write(Path folder, String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder) || file.equals(folder)) throw new IOException("\"" + name + "\" leaves its folder");
        for (Path p = file.getParent(); !p.equals(folder.getParent()); p = p.getParent()) if (!Files.isDirectory(p)) {
            Files.createDirectories(p);
            Files.setPosixFilePermissions(p, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.write(file, bytes);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file;
    }

    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) Files.deleteIfExists(path);
    }

    void close() throws IOException {
        remove(root);
    }

    @Override
    public String toString() {
        return root.toString();
    }
}

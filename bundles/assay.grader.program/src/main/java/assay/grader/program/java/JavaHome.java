// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.java;

import assay.grader.program.sandbox.Mount;
import assay.grader.program.sandbox.Tools;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A JDK with a compiler, seen in the sandbox at its own place.
 *
 * @param mounts what of it lies outside of the system's programs
 */
record JavaHome(Path folder, List<Mount> mounts) {
    JavaHome {
        mounts = List.copyOf(mounts);
    }

    /** The one that the workbench runs on, or else one that the system has. */
    static Optional<JavaHome> find() {
        List<Path> candidates = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
        candidates.addAll(in(Path.of("/usr/lib/jvm"), "*"));
        return candidates.stream().map(Tools::real).filter(JavaHome::isUsable).findFirst().map(home -> new JavaHome(home, mountsOf(home)));
    }

    /** Homes of people are closed to the user ids of programs. */
    private static boolean isUsable(Path home) {
        boolean closed = home.startsWith("/root") || !Files.isReadable(home.resolve("lib/modules"));
        return !closed && Files.isExecutable(home.resolve("bin/java")) && Files.isExecutable(home.resolve("bin/javac"))
                && version(home) >= 21;
    }

    private static int version(Path home) {
        try {
            return Files.readAllLines(home.resolve("release")).stream().filter(l -> l.startsWith("JAVA_VERSION=")).findFirst()
                    .map(l -> Integer.parseInt(l.replaceAll("JAVA_VERSION=\"(\\d+).*", "$1"))).orElse(0);
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    /** Debian keeps the settings of its JDKs in /etc. */
    private static List<Mount> mountsOf(Path home) {
        List<Mount> mounts = new ArrayList<>();
        if (!home.startsWith("/usr")) mounts.add(Mount.same(home));
        in(Path.of("/etc"), "java*").stream().filter(Files::isDirectory).forEach(p -> mounts.add(Mount.same(p)));
        return mounts;
    }

    private static List<Path> in(Path folder, String glob) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, glob)) {
            all.forEach(found::add);
        } catch (IOException e) {
            return List.of();
        }
        found.sort(java.util.Comparator.reverseOrder());
        return found;
    }

    Path java() {
        return folder.resolve("bin/java");
    }
}

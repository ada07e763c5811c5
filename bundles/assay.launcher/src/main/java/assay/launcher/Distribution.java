// SPDX-License-Identifier: Apache-2.0
package assay.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/** An assembled distribution on disk: {@code bundles}, {@code conf}, {@code deploy} and what else lies below its home. */
record Distribution(Path home) {

    Distribution {
        home = home.toAbsolutePath().normalize();
    }

    /** The bundles it is made of, sorted by file name. */
    List<Path> bundles() throws IOException, StartFailure {
        var folder = home.resolve("bundles");
        if (!Files.isDirectory(folder)) {
            throw new StartFailure("There is no distribution in " + home + ": it has no folder \"bundles\".");
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    Path settings() {
        return home.resolve("conf").resolve("framework.properties");
    }

    /**
     * Changes with every bundle that is added, taken away or replaced. It reads no contents, which would take long, and does
     * not rely on the time of modification, which is the same in every archive of a reproducible build.
     */
    String digest() throws IOException, StartFailure {
        var digest = sha256();
        for (var bundle : bundles()) {
            var seen = new TreeMap<>(Files.readAttributes(bundle, "unix:size,lastModifiedTime,ctime,ino"));
            var line = bundle + " " + seen + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    /** What a user would call this build, and two builds never share. */
    String build() throws IOException, StartFailure {
        return digest() + " (" + home + ")";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}

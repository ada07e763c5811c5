// SPDX-License-Identifier: Apache-2.0
package assay.itest.swap;

import assay.itest.workplace.Workplace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** Other versions of a bundle of the distribution: the same code under another version or another header. */
final class Versions {
    private final Path original;

    private Versions(Path original) {
        this.original = original;
    }

    static Versions of(String symbolicName) throws IOException {
        try (Stream<Path> bundles = Files.list(Workplace.distribution().resolve("bundles"))) {
            return new Versions(bundles.filter(b -> b.getFileName().toString().startsWith(symbolicName)).findFirst().orElseThrow());
        }
    }

    /** Writes it under another name first, and renames it. */
    void into(Path file, String header, String value) throws IOException {
        Files.createDirectories(file.getParent());
        Path half = file.resolveSibling("." + file.getFileName() + ".part");
        try (JarFile jar = new JarFile(original.toFile())) {
            Manifest manifest = new Manifest(jar.getManifest());
            manifest.getMainAttributes().putValue(header, value);
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(half), manifest)) {
                for (var e : jar.stream().filter(e -> !e.getName().equals(JarFile.MANIFEST_NAME)).toList()) {
                    out.putNextEntry(new java.util.zip.ZipEntry(e.getName()));
                    jar.getInputStream(e).transferTo(out);
                }
            }
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}

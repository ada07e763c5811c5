// SPDX-License-Identifier: Apache-2.0
package assay.benchmark.swap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The provider of the distribution under other versions, which is what a swap wants. */
final class Rebuilt {
    static final String PROVIDER = "assay.model.openai";

    private final Path original;

    private final Path folder;
    private int versions;

    Rebuilt(Path distribution, Path folder) throws IOException {
        this.folder = folder;
        try (Stream<Path> bundles = Files.list(distribution.resolve("bundles"))) {
            original = bundles.filter(b -> b.getFileName().toString().startsWith(PROVIDER)).findFirst().orElseThrow();
        }
    }

    /** Makes versions beforehand, so that making them is no part of what is timed. */
    void build(int count) throws IOException {
        for (versions = 0; versions < count; versions++) build("0.2." + versions, version(versions));
    }

    int versions() {
        return versions;
    }

    Path version(int number) {
        return folder.resolve("version-" + number + ".jar");
    }

    /** Copied aside and renamed, as {@code deploy/} wants it. */
    Path put(int number, Path file) throws IOException {
        Path half = Files.createDirectories(file.getParent()).resolve("." + file.getFileName() + ".part");
        Files.copy(version(number), half, StandardCopyOption.REPLACE_EXISTING);
        return Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void build(String version, Path file) throws IOException {
        try (JarFile jar = new JarFile(original.toFile())) {
            Manifest manifest = new Manifest(jar.getManifest());
            manifest.getMainAttributes().putValue("Bundle-Version", version);
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file), manifest)) {
                for (JarEntry e : jar.stream().filter(e -> !e.getName().equals(JarFile.MANIFEST_NAME)).toList()) {
                    out.putNextEntry(new ZipEntry(e.getName()));
                    jar.getInputStream(e).transferTo(out);
                }
            }
        }
    }
}

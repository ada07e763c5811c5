// SPDX-License-Identifier: Apache-2.0
package assay.itest.swap;

import assay.itest.workplace.Workplace;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;

/** Other versions of a bundle of the distribution: the same code under another version, header or component name, or with other classes. */
final class Versions {
    private final Path original;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> words = new LinkedHashMap<>();
    private final List<String> left = new ArrayList<>();
    private final Map<String, byte[]> added = new LinkedHashMap<>();

    private Versions(Path original) {
        this.original = original;
    }

    static Versions of(String symbolicName) throws IOException {
        try (Stream<Path> bundles = Files.list(Workplace.distribution().resolve("bundles"))) {
            return new Versions(bundles.filter(b -> b.getFileName().toString().startsWith(symbolicName)).findFirst().orElseThrow());
        }
    }

    /** The provider of the OpenAI protocol as somebody else's bundle, configured by files {@code NAME-….cfg}. */
    static Versions foreignProvider(String name) throws IOException {
        return of("assay.model.openai").header("Bundle-SymbolicName", name)
                .word("configuration-pid=\"assay.model.openai\"", "configuration-pid=\"" + name + "\"");
    }

    /** The bundle as it is. */
    Path file() {
        return original;
    }

    /** Another header in all that are written from now on. */
    Versions header(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** Other words in the descriptions of the components. */
    Versions word(String was, String is) {
        words.put(was, is);
        return this;
    }

    /** Leaves out the entries whose names begin so. */
    Versions without(String prefix) {
        left.add(prefix);
        return this;
    }

    Versions with(String entry, byte[] bytes) {
        added.putIfAbsent(entry, bytes);
        return this;
    }

    /** A class of these tests in the bundle. */
    Versions carrying(Class<?> type) throws IOException {
        String entry = type.getName().replace('.', '/') + ".class";
        try (var in = type.getClassLoader().getResourceAsStream(entry)) {
            return with(entry, in.readAllBytes());
        }
    }

    /** Has a component registered a second time, under another component name. */
    Versions twice(String component) throws IOException {
        String description = "OSGI-INF/" + component + ".xml";
        try (JarFile jar = new JarFile(original.toFile())) {
            String once = new String(jar.getInputStream(jar.getEntry(description)).readAllBytes(), StandardCharsets.UTF_8);
            with("OSGI-INF/again.xml", once.replace("name=\"" + component + "\"", "name=\"again\"").getBytes(StandardCharsets.UTF_8));
        }
        return header("Service-Component", description + ",OSGI-INF/again.xml");
    }

    void into(Path file, String header, String value) throws IOException {
        header(header, value).into(file);
    }

    /** Writes it under another name first, and renames it. */
    void into(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path half = file.resolveSibling("." + file.getFileName() + ".part");
        try (JarFile jar = new JarFile(original.toFile())) {
            Manifest manifest = new Manifest(jar.getManifest());
            headers.forEach(manifest.getMainAttributes()::putValue);
            try (JarOutputStream out = new JarOutputStream(new BufferedOutputStream(Files.newOutputStream(half)), manifest)) {
                out.setLevel(Deflater.NO_COMPRESSION);
                for (JarEntry e : jar.stream().filter(this::isKept).toList()) {
                    out.putNextEntry(new ZipEntry(e.getName()));
                    out.write(reworded(e.getName(), jar.getInputStream(e).readAllBytes()));
                }
                for (var e : added.entrySet()) {
                    out.putNextEntry(new ZipEntry(e.getKey()));
                    out.write(e.getValue());
                }
            }
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private boolean isKept(JarEntry e) {
        return !e.getName().equals(JarFile.MANIFEST_NAME) && !added.containsKey(e.getName()) && left.stream().noneMatch(e.getName()::startsWith);
    }

    private byte[] reworded(String name, byte[] bytes) {
        if (!name.startsWith("OSGI-INF/") || !name.endsWith(".xml")) return bytes;
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (var w : words.entrySet()) text = text.replace(w.getKey(), w.getValue());
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

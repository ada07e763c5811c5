// SPDX-License-Identifier: Apache-2.0
package assay.itest.swap;

import assay.itest.workplace.Workplace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** Other versions of a bundle of the distribution: the same code under another version, header or component name. */
final class Versions {
    private final Path original;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> words = new LinkedHashMap<>();
    private Optional<String> again = Optional.empty();

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

    /** Has a component registered a second time, under another component name. */
    Versions twice(String component) {
        again = Optional.of(component);
        return header("Service-Component", "OSGI-INF/" + component + ".xml,OSGI-INF/again.xml");
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
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(half), manifest)) {
                for (JarEntry e : jar.stream().filter(e -> !e.getName().equals(JarFile.MANIFEST_NAME)).toList()) {
                    out.putNextEntry(new java.util.zip.ZipEntry(e.getName()));
                    out.write(bytes(e.getName(), jar.getInputStream(e).readAllBytes()));
                }
                if (again.isPresent()) {
                    byte[] once = jar.getInputStream(jar.getEntry("OSGI-INF/" + again.get() + ".xml")).readAllBytes();
                    out.putNextEntry(new java.util.zip.ZipEntry("OSGI-INF/again.xml"));
                    out.write(new String(once, StandardCharsets.UTF_8).replace("name=\"" + again.get() + "\"", "name=\"again\"").getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private byte[] bytes(String name, byte[] original) {
        if (!name.startsWith("OSGI-INF/") || !name.endsWith(".xml")) return original;
        String text = new String(original, StandardCharsets.UTF_8);
        for (var w : words.entrySet()) text = text.replace(w.getKey(), w.getValue());
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

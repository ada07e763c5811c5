// SPDX-License-Identifier: Apache-2.0
package assay.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Writes small bundles for a distribution that exists for one test. */
final class TestDistribution {

    private final Path home;

    TestDistribution(Path home) throws IOException {
        this.home = home;
        Files.createDirectories(home.resolve("bundles"));
        Files.createDirectories(home.resolve("conf"));
        settings("assay.start.seconds=5");
    }

    Distribution distribution() {
        return new Distribution(home);
    }

    TestDistribution settings(String... lines) throws IOException {
        Files.write(home.resolve("conf/framework.properties"), java.util.List.of(lines));
        return this;
    }

    /** A bundle without classes; headers are name, value, name, value. */
    TestDistribution bundle(String name, String... headers) throws IOException {
        return bundle(name, null, headers);
    }

    /** A bundle whose activator is a class of these tests. */
    TestDistribution bundle(String name, Class<?> activator, String... headers) throws IOException {
        var manifest = manifest(name, headers);
        if (activator != null) {
            manifest.getMainAttributes().putValue("Bundle-Activator", activator.getName());
            manifest.getMainAttributes().putValue("Import-Package", "org.osgi.framework");
        }
        try (var out = new JarOutputStream(Files.newOutputStream(home.resolve("bundles/" + name + ".jar")), manifest)) {
            if (activator != null) {
                add(activator, out);
            }
        }
        return this;
    }

    private static Manifest manifest(String name, String... headers) {
        var manifest = new Manifest();
        var attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Bundle-ManifestVersion", "2");
        attributes.putValue("Bundle-SymbolicName", name);
        attributes.putValue("Bundle-Version", "1.2.3");
        for (int i = 0; i < headers.length; i += 2) {
            attributes.putValue(headers[i], headers[i + 1]);
        }
        return manifest;
    }

    private static void add(Class<?> type, OutputStream jar) throws IOException {
        var entry = type.getName().replace('.', '/') + ".class";
        ((JarOutputStream) jar).putNextEntry(new ZipEntry(entry));
        try (var in = type.getClassLoader().getResourceAsStream(entry)) {
            in.transferTo(jar);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.testkit.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * The classes of a built bundle as a framework would load them: what it imports is handed on, everything else on the class path is
 * hidden, so that what a library wants and the bundle does not carry is missed here and not first in a framework.
 */
public final class Alone extends URLClassLoader {
    private final Path classes;

    /**
     * @param classes folder of the bundle's classes and manifest: {@code target/classes}
     * @param given beginnings of the names of packages that are handed on
     */
    public Alone(Path classes, List<String> given) throws IOException {
        super(new URL[] {classes.toUri().toURL()}, new GivenOnly(given));
        this.classes = classes;
    }

    /** What the manifest imports, a package with its attributes each. */
    public List<String> imports() throws IOException {
        try (InputStream in = Files.newInputStream(classes.resolve("META-INF/MANIFEST.MF"))) {
            return List.of(new Manifest(in).getMainAttributes().getValue("Import-Package").split(",(?=[a-z])"));
        }
    }

    /** All that the bundle carries, in bytes. */
    public long size() throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
        }
    }

    private static final class GivenOnly extends ClassLoader {
        private final List<String> given;

        GivenOnly(List<String> given) {
            super(ClassLoader.getPlatformClassLoader());
            this.given = given;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (given.stream().noneMatch(name::startsWith)) throw new ClassNotFoundException(name);
            return Alone.class.getClassLoader().loadClass(name);
        }
    }
}

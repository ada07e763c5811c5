// SPDX-License-Identifier: Apache-2.0
package assay.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * A bundle as it was taken from a file: a copy of our own, so that nothing that happens to the file matters any more.
 *
 * @param file where it came from
 * @param copy what is installed
 */
record Parcel(Path file, Path copy, String symbolicName, String version) {

    /** Copies a jar that is whole: its directory stands at its end, so a half-copied one does not open. */
    static Parcel take(Path file, Path folder) throws Refused {
        try {
            Path copy = Files.createTempFile(Files.createDirectories(folder), "", ".jar");
            try {
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                return read(file, copy);
            } catch (IOException | Refused e) {
                Files.deleteIfExists(copy);
                throw e;
            }
        } catch (IOException e) {
            throw new Refused("it cannot be read as a jar (" + e.getMessage() + ")");
        }
    }

    private static Parcel read(Path file, Path copy) throws IOException, Refused {
        try (JarFile jar = new JarFile(copy.toFile())) {
            Manifest manifest = jar.getManifest();
            String name = manifest == null ? null : manifest.getMainAttributes().getValue("Bundle-SymbolicName");
            if (name == null) throw new Refused("it is no OSGi bundle: its manifest has no Bundle-SymbolicName");
            String version = manifest.getMainAttributes().getValue("Bundle-Version");
            return new Parcel(file, copy, name.split(";")[0].strip(), version == null ? "0.0.0" : version.strip());
        }
    }

    /** A location of its own for every copy, so that a version can lie beside itself. */
    String location() {
        return "file:" + copy.toAbsolutePath();
    }
}

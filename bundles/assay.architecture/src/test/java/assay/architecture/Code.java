// SPDX-License-Identifier: Apache-2.0
package assay.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The code that the rules look at: every bundle of this checkout. */
final class Code {
    static final Path BUNDLES = Path.of("..").toAbsolutePath().normalize();

    private Code() {}

    /** Folders of bundles that have sources. */
    static List<Path> bundles() {
        try (Stream<Path> all = Files.list(BUNDLES)) {
            return all.filter(b -> Files.isDirectory(b.resolve("src/main/java"))).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Our own classes; a bundle that was not built is an error and not an empty success. */
    static JavaClasses classes() {
        List<Path> built = bundles().stream().map(b -> b.resolve("target/classes/assay")).filter(Files::isDirectory).toList();
        if (built.size() < 10) throw new IllegalStateException("only " + built.size() + " bundles are built below " + BUNDLES);
        return new ClassFileImporter().importPaths(built);
    }

    static List<Path> sources() {
        return bundles().stream().flatMap(b -> walk(b.resolve("src"))).filter(f -> f.toString().endsWith(".java")).toList();
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

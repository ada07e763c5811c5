// SPDX-License-Identifier: Apache-2.0
package assay.grader.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import assay.testkit.bundle.Alone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the bundle needs from outside: the JDK and assay.core, and nothing else. */
class BundleTest {
    private static final Path CLASSES = Path.of("target/classes");
    private static final List<String> GIVEN = List.of("assay.core.");

    @Test
    void every_other_import_is_optional() throws IOException {
        try (Alone bundle = new Alone(CLASSES, GIVEN)) {
            assertThat(bundle.imports()).isNotEmpty().filteredOn(i -> !i.contains("resolution:=optional")).allSatisfy(i -> assertThat(GIVEN).anyMatch(i::startsWith));
        }
    }

    @Test
    void it_carries_both_libraries_for_each_platform_and_no_debug_symbols() {
        for (String platform : List.of("linux-x64/%s.so", "linux-aarch64/%s.so", "osx-aarch64/%s.dylib"))
            for (String library : List.of("libonnxruntime", "libonnxruntime4j_jni"))
                assertThat(CLASSES.resolve("native").resolve(platform.formatted(library))).isNotEmptyFile();
    }

    @Test
    void the_bundle_is_as_large_as_weights_and_native_code() throws IOException {
        try (Alone bundle = new Alone(CLASSES, GIVEN)) {
            assertThat(bundle.size()).isLessThan(110_000_000);
        }
        assertThat(Files.exists(CLASSES.resolve("native/win-x64"))).isFalse();
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibraryTest {
    private static final String PLACE = "org.sqlite.lib.path";

    @TempDir
    private Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(PLACE);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void the_library_is_unpacked_where_the_driver_is_told_to_look() throws IOException {
        NativeLibrary.keepIn(folder);

        assertThat(files()).singleElement().satisfies(f -> {
            assertThat(f.getParent()).hasToString(System.getProperty(PLACE));
            assertThat(f).isNotEmptyFile();
        });
    }

    @Test
    void an_unpacked_library_is_left_as_it_is() throws IOException {
        NativeLibrary.keepIn(folder);
        FileTime old = FileTime.fromMillis(1_000);
        Files.setLastModifiedTime(files().get(0), old);
        System.clearProperty(PLACE);

        NativeLibrary.keepIn(folder);

        assertThat(Files.getLastModifiedTime(files().get(0))).isEqualTo(old);
    }

    @Test
    void a_folder_that_cannot_be_written_leaves_it_to_the_driver() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        NativeLibrary.keepIn(file);

        assertThat(System.getProperty(PLACE)).isNull();
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.core.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void earlier() throws IOException {
        file = Files.writeString(folder.resolve("report.html"), "earlier");
    }

    @Test
    void what_was_written_takes_the_place_of_what_was_there() throws Exception {
        WholeFile.write(file, half -> Files.writeString(half, "now"));

        assertThat(file).hasContent("now");
        assertThat(folder).isDirectoryContaining(f -> f.equals(file)).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void what_breaks_off_leaves_what_was_there_and_nothing_beside_it() {
        assertThatThrownBy(() -> WholeFile.write(file, half -> {
            Files.writeString(half, "ha");
            throw new IOException("the disk is full");
        })).isInstanceOf(IOException.class).hasMessage(file + ": the disk is full");

        assertThat(file).hasContent("earlier");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }
}

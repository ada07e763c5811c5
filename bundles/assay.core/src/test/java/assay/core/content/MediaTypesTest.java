// SPDX-License-Identifier: Apache-2.0
package assay.core.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypesTest {
    @ParameterizedTest
    @ValueSource(strings = {"access.log", "notes.TXT", "main.rs", "setup.cfg", "data.jsonl", "fix.patch"})
    void what_people_read_as_it_is_is_text(String name) {
        assertThat(MediaTypes.isText(MediaTypes.of(name))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"photo.png", "report.pdf", "book.xlsx", "program.exe", "x.log.gz"})
    void what_has_to_be_opened_first_is_not(String name) {
        assertThat(MediaTypes.isText(MediaTypes.of(name))).isFalse();
    }
}

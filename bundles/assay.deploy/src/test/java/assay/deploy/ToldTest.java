// SPDX-License-Identifier: Apache-2.0
package assay.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a bundle does not work, in words. */
class ToldTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            java.lang.ClassNotFoundException: no.such.Activator not found by acme [51] | its class no.such.Activator is missing
            java.lang.NoClassDefFoundError: org/acme/Gone                              | its class org.acme.Gone is missing
            java.lang.IllegalArgumentException: invisible is not a colour              | invisible is not a colour
            java.lang.IllegalStateException                                            | IllegalState
            org.acme.Broken: the key is empty                                          | the key is empty
            it was not even thrown                                                     | it was not even thrown
            """)
    void says_the_message_and_spares_the_reader_the_type(String thrown, String words) {
        assertThat(Told.of(thrown)).isEqualTo(words);
    }

    @Test
    void only_the_first_line_counts() {
        assertThat(Told.of("java.io.IOException: the file is gone\n\tat acme.Reader.read(Reader.java:1)")).isEqualTo("the file is gone");
    }
}

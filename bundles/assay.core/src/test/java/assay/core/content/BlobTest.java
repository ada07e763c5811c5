// SPDX-License-Identifier: Apache-2.0
package assay.core.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlobTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "/etc/passwd", "../up.txt", "a/../../b", "a//b", "./a", "a\\b", "a\0b"})
    void a_name_stays_in_its_folder(String name) {
        assertThatThrownBy(() -> Blob.ofText(name, "text/plain", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_same_bytes_under_the_same_name_are_the_same_blob() {
        assertThat(Blob.ofText("files/a.txt", "text/plain", "x")).isEqualTo(Blob.ofText("files/a.txt", "text/plain", "x"))
                .isNotEqualTo(Blob.ofText("files/a.txt", "text/plain", "y"));
    }

    @Test
    void the_digest_is_the_sha_256_of_the_bytes() {
        assertThat(Blob.ofText("a", "text/plain", "abc").digest().hex())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void lists_of_values_that_run_together_have_different_digests() {
        assertThat(Digester.of("x").text("ab").text("c").finish()).isNotEqualTo(Digester.of("x").text("a").text("bc").finish());
    }
}

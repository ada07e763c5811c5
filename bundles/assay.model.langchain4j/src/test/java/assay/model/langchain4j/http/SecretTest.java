// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {
    private final Secret key = new Secret("sk-42");

    @Test
    void a_key_does_not_show_itself() {
        assertThat(key).hasToString("(hidden)");
        assertThat(Secret.NONE).hasToString("(none)");
    }

    @Test
    void a_key_is_taken_out_of_texts() {
        assertThat(key.hideIn("no sk-42, and sk-42 again")).isEqualTo("no (hidden), and (hidden) again");
        assertThat(Secret.NONE.hideIn("as it is")).isEqualTo("as it is");
    }

    @Test
    void a_failure_that_tells_the_key_is_known_by_its_causes_too() {
        assertThat(key.isToldBy(new RuntimeException("x", new IllegalStateException("with sk-42")))).isTrue();
        assertThat(key.isToldBy(new RuntimeException("x"))).isFalse();
        assertThat(Secret.NONE.isToldBy(new RuntimeException("x"))).isFalse();
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {
    private static final Map<String, String> BOTH = Map.of("HTTPS_PROXY", "http://s.example:1", "HTTP_PROXY", "p.example");

    private static Optional<String> proxy(String configured, String address, Map<String, String> environment) {
        return Proxies.of(configured, Address.of(address), environment).map(p -> p + " " + p.from());
    }

    @Test
    void the_environment_names_one_for_each_scheme() {
        assertThat(proxy("", "https://a.example/v1", BOTH)).contains("http://s.example:1 HTTPS_PROXY");
        assertThat(proxy("", "http://a.example/v1", BOTH)).contains("http://p.example:80 HTTP_PROXY");
        assertThat(proxy("", "https://a.example/v1", Map.of("ALL_PROXY", "x:3128", "https_proxy", " "))).contains("http://x:3128 ALL_PROXY");
        assertThat(proxy("", "https://a.example/v1", Map.of())).isEmpty();
    }

    @Test
    void the_file_goes_before_the_environment() {
        assertThat(proxy("http://own.example:8080/", "https://a.example", BOTH)).contains("http://own.example:8080 proxy");
        assertThat(proxy("none", "https://a.example", BOTH)).isEmpty();
        assertThat(proxy("http://own.example:8080", "http://127.0.0.1:9/v1", Map.of("NO_PROXY", "*"))).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "*|https://a.example|true", "a.example|https://a.example|true", "example|https://a.example|true", ".example|https://a.example|true",
        "ample|https://a.example|false", "A.Example|https://a.EXAMPLE|true", "*.example|https://a.example|true", "*.a.example|https://a.example|false",
        "b.example, a.example:443|https://a.example|true", "a.example:8443|https://a.example|false", "10.0.0.0/8|https://10.1.2.3|true",
        "10.0.0.0/8|https://11.1.2.3|false", "10.0.0.0/8|https://10.example|false", "10.1.2.3|https://10.1.2.3:8443|true",
        "[::2]:443|https://[::2]|true", "fd00::/8|https://[fd12::1]|true", "''|https://a.example|false",
        "''|http://localhost:11434/v1|true", "''|http://127.0.0.1:8000/v1|true", "''|http://[::1]:8000/v1|true"})
    void no_proxy_lists_who_is_reached_directly(String list, String address, boolean directly) {
        assertThat(NoProxy.of(list).holds(Address.of(address))).isEqualTo(directly);
    }

    @Test
    void user_and_password_go_into_a_header_and_are_shown_to_nobody() {
        Proxy proxy = Proxy.of("http://ann:p%40ss+word@proxy.example:3128", "proxy");

        assertThat(proxy.authorization().orElseThrow().reveal()).isEqualTo("Basic "
                + java.util.Base64.getEncoder().encodeToString("ann:p@ss+word".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(proxy.toString()).isEqualTo("http://proxy.example:3128");
        assertThat("" + new Reach(Optional.of(proxy), Trust.JVM)).doesNotContain("ann", "p%40ss", "p@ss");
    }

    @ParameterizedTest
    @ValueSource(strings = {"socks5://ann:secret@proxy.example:1080", "https://ann:secret@proxy.example", "http://ann:secret@", "http://ann:secret@x y", "http://ann:secret@p/path"})
    void one_that_cannot_be_used_is_refused_without_its_password(String named) {
        assertThatThrownBy(() -> Proxies.of("", Address.of("https://a.example"), Map.of("HTTPS_PROXY", named)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("HTTPS_PROXY").hasMessageContaining("http://proxy.example:3128")
                .hasMessageContaining("proxy=none").hasMessageNotContaining("secret");
    }
}

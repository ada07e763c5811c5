// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    @ParameterizedTest
    @CsvSource({"https://api.example/v1,api.example,443,api.example", "http://localhost:8080/v1/,localhost,8080,localhost:8080",
        "http://[::1]:9/v1,::1,9,[::1]:9", "HTTPS://A.example,A.example,443,A.example"})
    void host_and_port_are_taken_from_the_address(String text, String host, int port, String authority) {
        Address address = Address.of(text);

        assertThat(address.host()).isEqualTo(host);
        assertThat(address.port()).isEqualTo(port);
        assertThat(address.authority()).isEqualTo(authority);
    }

    @Test
    void the_path_of_a_full_url_goes_into_the_request_line() {
        assertThat(Address.of("https://a/v1").target("https://a/v1/chat/completions?x=1")).isEqualTo("/v1/chat/completions?x=1");
        assertThat(Address.of("https://a").target("https://a")).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.example/v1", "ftp://a/v1", "https://", "https:///v1", "https://u:p@a/v1", "https://a/v1?x", "https://a/v1#x", "not an address"})
    void what_is_no_address_of_a_server_is_refused(String text) {
        assertThatThrownBy(() -> Address.of(text)).isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("it must");
    }
}

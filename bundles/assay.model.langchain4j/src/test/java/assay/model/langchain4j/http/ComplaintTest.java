// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplaintTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"error\":{\"message\":\"no\",\"type\":\"t\",\"code\":\"c\"}}|no|c", "{\"error\":{\"message\":\"no\",\"type\":\"t\",\"code\":null}}|no|t",
        "{\"error\":{\"code\":400,\"message\":\"no\",\"status\":\"INVALID\"}}|no|INVALID", "{\"error\":\"no\"}|no|''",
        "{\"message\":\"no\",\"type\":\"t\"}|no|t", "{\"detail\":\"no\"}|no|''", "<b>no</b>|<b>no</b>|''", "[1]|[1]|''"})
    void vendors_say_it_differently(String body, String text, String code) {
        assertThat(in(body)).isEqualTo(new Complaint(text, code, java.util.Optional.empty()));
    }

    @Test
    void gemini_says_in_the_body_how_long_to_wait_and_that_a_key_is_wrong() {
        assertThat(in("{\"error\":{\"status\":\"RESOURCE_EXHAUSTED\",\"details\":[{\"retryDelay\":\"34.5s\"}]}}").pause())
                .contains(java.time.Duration.ofMillis(34_500));
        assertThat(in("{\"error\":{\"status\":\"INVALID_ARGUMENT\",\"details\":[{\"reason\":\"API_KEY_INVALID\"}]}}").isOfKey()).isTrue();
    }

    @Test
    void a_long_page_is_cut_and_put_on_one_line() {
        String text = in("line\n  two " + "x".repeat(2_000)).text();

        assertThat(text).startsWith("line two x").hasSize(501).endsWith("…");
    }

    private static Complaint in(String body) {
        return Complaint.in(new Answer(400, new Header[] {new BasicHeader("Content-Type", "text/plain")}, body.getBytes(StandardCharsets.UTF_8)));
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private final RetryAfter retryAfter = new RetryAfter(Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({"0,0", "7,7000", "' 12 ',12000", "0.5,500", "999999999,86400000"})
    void seconds_are_read_and_never_more_than_a_day(String value, long millis) {
        assertThat(wait("Retry-After", value)).contains(Duration.ofMillis(millis));
    }

    @Test
    void milliseconds_are_more_exact_and_win() {
        assertThat(wait("retry-after-ms", "250", "Retry-After", "1")).contains(Duration.ofMillis(250));
    }

    @Test
    void a_date_counts_from_now() {
        assertThat(wait("Retry-After", "Sun, 1 Mar 2026 12:00:30 GMT")).contains(Duration.ofSeconds(30));
    }

    @Test
    void a_date_counts_by_the_servers_clock_where_it_tells_the_time() {
        assertThat(wait("Retry-After", "Sun, 1 Mar 2026 15:00:30 GMT", "Date", "Sun, 1 Mar 2026 15:00:00 GMT")).contains(Duration.ofSeconds(30));
    }

    @Test
    void a_date_that_is_over_is_no_wait() {
        assertThat(wait("Retry-After", "Sun, 1 Mar 2026 11:00:00 GMT")).contains(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "NaN", "12 Mar", "1e"})
    void nonsense_is_nothing(String value) {
        assertThat(wait("Retry-After", value)).isEmpty();
    }

    private Optional<Duration> wait(String... headers) {
        Header[] made = new Header[headers.length / 2];
        for (int i = 0; i < made.length; i++) made[i] = new BasicHeader(headers[2 * i], headers[2 * i + 1]);
        return retryAfter.of(new Answer(429, made, new byte[0]));
    }
}

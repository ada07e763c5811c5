// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.http;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long a server asks to wait: {@code Retry-After} in seconds or as a date (RFC 9110, 10.2.3), or {@code retry-after-ms}. */
final class RetryAfter {
    private static final long LONGEST_SECONDS = Duration.ofDays(1).toSeconds();

    private final Clock clock;

    RetryAfter(Clock clock) {
        this.clock = clock;
    }

    Optional<Duration> of(Answer answer) {
        Optional<Duration> millis = answer.header("retry-after-ms").flatMap(v -> seconds(v, "0.001"));
        return millis.isPresent() ? millis : answer.header("Retry-After").flatMap(v -> wait(v.strip(), answer));
    }

    private Optional<Duration> wait(String value, Answer answer) {
        Optional<Duration> seconds = seconds(value, "1");
        return seconds.isPresent() ? seconds : date(value).map(then -> until(then, answer));
    }

    /** By the server's own clock where it tells the time, so that a clock that is wrong here does no harm. */
    private Duration until(Instant then, Answer answer) {
        Instant now = answer.header("Date").flatMap(RetryAfter::date).orElseGet(clock::instant);
        Duration wait = Duration.between(now, then);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    private static Optional<Duration> seconds(String value, String unit) {
        try {
            BigDecimal seconds = new BigDecimal(value.strip()).multiply(new BigDecimal(unit));
            if (seconds.signum() < 0) return Optional.empty();
            return Optional.of(Duration.ofMillis(seconds.min(BigDecimal.valueOf(LONGEST_SECONDS)).movePointRight(3).longValue()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> date(String value) {
        try {
            return Optional.of(ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

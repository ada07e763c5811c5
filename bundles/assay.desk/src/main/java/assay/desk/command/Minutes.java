// SPDX-License-Identifier: Apache-2.0
package assay.desk.command;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** Minutes as people write them: {@code 12}, {@code 7.5} or {@code 7,5}. */
final class Minutes {
    private static final BigDecimal DAY = BigDecimal.valueOf(24 * 60);

    private Minutes() {}

    /** Empty where it is no number of minutes between none and a day. */
    static Optional<Duration> read(String text) {
        try {
            BigDecimal minutes = new BigDecimal(text.strip().replace(',', '.'));
            if (minutes.signum() < 0 || minutes.compareTo(DAY) > 0) return Optional.empty();
            return Optional.of(Duration.ofMillis(minutes.multiply(BigDecimal.valueOf(60_000)).longValue()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}

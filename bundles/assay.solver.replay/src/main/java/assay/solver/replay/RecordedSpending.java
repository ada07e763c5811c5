// SPDX-License-Identifier: Apache-2.0
package assay.solver.replay;

import assay.core.money.Money;
import assay.core.work.Spent;
import assay.core.work.Usage;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a recording says it took: {@code usage} in tokens, {@code seconds}, {@code cost} in US dollars. */
final class RecordedSpending {
    private static final List<String> TOKENS = List.of("input", "cached-input", "output", "reasoning");
    private static final BigDecimal LONGEST = BigDecimal.valueOf(1_000_000_000L);

    private RecordedSpending() {}

    /** @throws IllegalArgumentException saying what is wrong with the value */
    static void check(String key, JsonNode value) {
        switch (key) {
            case "usage" -> usage(value);
            case "seconds" -> amount(key, value);
            case "cost" -> amount(key, value);
            default -> throw new IllegalArgumentException("\"" + key + "\" says nothing of spending");
        }
    }

    static Spent of(JsonNode line) {
        Usage usage = line.has("usage") ? usage(line.get("usage")) : Usage.NONE;
        Optional<Money> cost = line.has("cost") ? Optional.of(Money.of(amount("cost", line.get("cost")), "USD")) : Optional.empty();
        Duration time = line.has("seconds")
                ? Duration.ofNanos(amount("seconds", line.get("seconds")).movePointRight(9).longValue()) : Duration.ZERO;
        return new Spent(usage, cost, time, Duration.ZERO);
    }

    private static Usage usage(JsonNode value) {
        if (!value.isObject()) throw new IllegalArgumentException("\"usage\" must be a map of token counts");
        value.fieldNames().forEachRemaining(k -> {
            if (!TOKENS.contains(k)) throw new IllegalArgumentException("\"usage\" counts " + String.join(", ", TOKENS) + "; it has no \"" + k + "\"");
        });
        return new Usage(tokens(value, "input"), tokens(value, "cached-input"), tokens(value, "output"), tokens(value, "reasoning"));
    }

    private static long tokens(JsonNode usage, String key) {
        JsonNode value = usage.path(key);
        if (value.isMissingNode()) return 0;
        if (!value.canConvertToLong() || !value.isIntegralNumber() || value.longValue() < 0)
            throw new IllegalArgumentException("\"" + key + "\" must be a whole number of tokens, not " + value);
        return value.longValue();
    }

    private static BigDecimal amount(String key, JsonNode value) {
        if (!value.isNumber() || value.decimalValue().signum() < 0 || value.decimalValue().compareTo(LONGEST) > 0)
            throw new IllegalArgumentException("\"" + key + "\" must be a number from 0 to a thousand million, not " + value);
        return value.decimalValue();
    }
}

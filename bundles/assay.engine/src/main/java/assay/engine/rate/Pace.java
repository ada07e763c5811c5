// SPDX-License-Identifier: Apache-2.0
package assay.engine.rate;

import assay.engine.time.Time;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/** The rates of all providers, declared by service properties of theirs. A swapped provider keeps its learnt rate. */
public final class Pace {
    /** Service property of a provider; absent = no limit. */
    public static final String REQUESTS = "assay.model.requestsPerMinute";
    /** Service property of a provider; absent = no limit. */
    public static final String TOKENS = "assay.model.tokensPerMinute";

    private final Time time;
    private final BiFunction<String, String, Optional<String>> property;
    private final Map<String, Rate> rates = new ConcurrentHashMap<>();

    /** @param property of a provider, by its name and the property's key */
    public Pace(Time time, BiFunction<String, String, Optional<String>> property) {
        this.time = time;
        this.property = property;
    }

    public Rate of(String provider) {
        Rate known = rates.get(provider);
        return known != null ? known
                : rates.computeIfAbsent(provider, p -> new Rate(time, declared(p, REQUESTS), declared(p, TOKENS)));
    }

    private OptionalLong declared(String provider, String key) {
        return property.apply(provider, key).map(String::strip).filter(v -> v.matches("[0-9]{1,15}")).map(Long::parseLong)
                .filter(n -> n > 0).map(OptionalLong::of).orElse(OptionalLong.empty());
    }
}

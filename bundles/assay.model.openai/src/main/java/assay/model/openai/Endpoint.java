// SPDX-License-Identifier: Apache-2.0
package assay.model.openai;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.spi.model.ModelCard;
import assay.model.langchain4j.http.Address;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A checked configuration.
 *
 * @param place the file that it comes from
 * @param key which may be absent still: that is said when the provider is wanted
 */
record Endpoint(Place place, String name, Address address, ApiKey key, Limits limits, List<ModelCard> cards, boolean takesConfidential, TokenLimitField tokenLimit) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Set<String> KEYS = Set.of("name", "baseUrl", "apiKey", "requestsPerMinute", "tokensPerMinute",
            "prices", "pricesDated", "confidentialAllowed", "tokenLimitField");

    /** What the account allows; 0 = no limit known. */
    record Limits(int requestsPerMinute, int tokensPerMinute) {}

    /** @throws UserError naming the file and the key of the first thing that is wrong */
    static Endpoint of(Config config, Map<String, ?> properties) {
        Place place = place(properties);
        for (String key : properties.keySet())
            if (!KEYS.contains(key) && !key.contains("."))
                throw new UserError(place, "\"" + key + "\" is no key of this file.", "Known keys: " + String.join(", ", KEYS.stream().sorted().toList()) + ".");
        String name = read(place, "name", () -> name(config.name()));
        Address address = read(place, "baseUrl", () -> address(config.baseUrl()));
        Limits limits = new Limits(
                read(place, "requestsPerMinute", () -> limit(config.requestsPerMinute())),
                read(place, "tokensPerMinute", () -> limit(config.tokensPerMinute())));
        List<ModelCard> cards = read(place, "prices", () -> Prices.read(config.prices(),
                read(place, "pricesDated", () -> Prices.day(config.pricesDated()))));
        boolean confidential = read(place, "confidentialAllowed", config::confidentialAllowed);
        TokenLimitField field = read(place, "tokenLimitField", () -> TokenLimitField.of(config.tokenLimitField(), address));
        return new Endpoint(place, name, address, ApiKey.of(config.apiKey()), limits, cards, confidential, field);
    }

    private static <T> T read(Place place, String key, Supplier<T> value) {
        try {
            return value.get();
        } catch (UserError e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UserError(place, "The value of " + key + " cannot be used: " + e.getMessage() + ".", "");
        }
    }

    private static String name(String text) {
        if (text.isBlank()) throw new IllegalArgumentException("it is missing, and workers could not name the endpoint");
        if (!NAME.matcher(text).matches())
            throw new IllegalArgumentException("\"" + text + "\" is not made of lower-case letters, digits and dashes");
        return text;
    }

    private static Address address(String text) {
        if (text.isBlank()) throw new IllegalArgumentException("it is missing; write an address such as https://api.openai.com/v1");
        return Address.of(text);
    }

    private static int limit(int perMinute) {
        if (perMinute < 0) throw new IllegalArgumentException(perMinute + " is negative; 0 means that no limit is known");
        return perMinute;
    }

    private static Place place(Map<String, ?> properties) {
        Object file = properties.get("felix.fileinstall.filename");
        if (file != null) return Place.in("conf/" + Path.of(URI.create(file.toString()).getPath()).getFileName());
        return Place.in("configuration " + Objects.requireNonNullElse(properties.get("service.pid"), OpenAiProvider.PID));
    }
}

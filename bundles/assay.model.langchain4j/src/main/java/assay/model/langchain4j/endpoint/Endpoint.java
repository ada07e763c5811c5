// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.endpoint;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.spi.model.ModelCard;
import assay.model.langchain4j.http.Address;
import assay.model.langchain4j.http.Proxies;
import assay.model.langchain4j.http.Proxy;
import assay.model.langchain4j.http.Reach;
import assay.model.langchain4j.http.Trust;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A checked configuration.
 *
 * @param place the file that it comes from
 * @param key which may be absent still: that is said when the provider is wanted
 * @param reach the proxy and the authorities
 * @param more values of the keys that only this protocol has
 */
public record Endpoint(Place place, String name, Address address, ApiKey key, Limits limits, List<ModelCard> cards, boolean takesConfidential, Reach reach,
        Map<String, String> more) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    /** In the order of the delivered files. */
    static final List<String> KEYS = List.of("name", "baseUrl", "apiKey", "requestsPerMinute", "tokensPerMinute",
            "prices", "pricesDated", "contexts", "cutoffs", "confidentialAllowed", "proxy", "trustStore", "trustStorePassword");

    /** What the account allows; 0 = no limit known. */
    public record Limits(int requestsPerMinute, int tokensPerMinute) {}

    /**
     * @param own keys that only this protocol has
     * @throws UserError naming the file and the key of the first thing that is wrong
     */
    public static Endpoint of(Map<String, ?> properties, Set<String> own) {
        return of(properties, own, System.getenv());
    }

    static Endpoint of(Map<String, ?> properties, Set<String> own, Map<String, String> environment) {
        Place place = place(properties);
        for (String key : properties.keySet())
            if (!KEYS.contains(key) && !own.contains(key) && !key.contains("."))
                throw new UserError(place, "\"" + key + "\" is no key of this file.",
                        "Known keys: " + String.join(", ", Stream.concat(KEYS.stream(), own.stream()).sorted().toList()) + ".");
        Function<String, String> value = key -> Objects.toString(properties.get(key), "").strip();
        String name = read(place, "name", () -> name(value.apply("name")));
        Address address = read(place, "baseUrl", () -> address(value.apply("baseUrl")));
        Limits limits = new Limits(
                read(place, "requestsPerMinute", () -> limit(value.apply("requestsPerMinute"))),
                read(place, "tokensPerMinute", () -> limit(value.apply("tokensPerMinute"))));
        List<ModelCard> priced = read(place, "prices", () -> Prices.read(value.apply("prices"),
                read(place, "pricesDated", () -> Prices.day(value.apply("pricesDated")))));
        List<ModelCard> cards = Facts.join(priced, read(place, "contexts", () -> Facts.contexts(value.apply("contexts"))),
                read(place, "cutoffs", () -> Facts.cutoffs(value.apply("cutoffs"))));
        boolean confidential = read(place, "confidentialAllowed", () -> truth(value.apply("confidentialAllowed")));
        Optional<Proxy> proxy = read(place, "proxy", () -> Proxies.of(value.apply("proxy"), address, environment));
        Trust trust = read(place, "trustStore", () -> trust(properties, value.apply("trustStore"), value.apply("trustStorePassword")));
        Map<String, String> more = own.stream().collect(Collectors.toUnmodifiableMap(k -> k, value));
        return new Endpoint(place, name, address, ApiKey.of(value.apply("apiKey")), limits, cards, confidential, new Reach(proxy, trust), more);
    }

    /** Reads the value of a key that only this protocol has. */
    public <T> T own(String key, Function<String, T> meaning) {
        return read(place, key, () -> meaning.apply(more.getOrDefault(key, "")));
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

    private static int limit(String text) {
        if (text.isEmpty()) return 0;
        try {
            int perMinute = Integer.parseInt(text);
            if (perMinute >= 0) return perMinute;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no whole number", e);
        }
        throw new IllegalArgumentException(text + " is negative; 0 means that no limit is known");
    }

    private static boolean truth(String text) {
        if (text.isEmpty() || text.equalsIgnoreCase("false")) return false;
        if (text.equalsIgnoreCase("true")) return true;
        throw new IllegalArgumentException("\"" + text + "\" is neither true nor false");
    }

    /** A relative file lies in the folder of the configuration's own file. */
    private static Trust trust(Map<String, ?> properties, String file, String password) {
        if (file.isEmpty()) return Trust.JVM;
        Object own = properties.get("felix.fileinstall.filename");
        Path folder = own == null ? Path.of("") : Path.of(URI.create(own.toString()).getPath()).toAbsolutePath().getParent();
        return Trust.in(Objects.requireNonNull(folder).resolve(file).normalize(), password.isEmpty() ? "changeit" : password);
    }

    private static Place place(Map<String, ?> properties) {
        Object file = properties.get("felix.fileinstall.filename");
        if (file != null) return Place.in("conf/" + Path.of(URI.create(file.toString()).getPath()).getFileName());
        return Place.in("configuration " + Objects.toString(properties.get("service.pid"), "of no file"));
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.web.server;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An address taken apart.
 *
 * @param path its parts, decoded; a slash inside a part was written as {@code %2F}
 * @param query decoded; of a repeated name the last counts
 */
record Address(List<String> path, Map<String, String> query) {
    /** @throws IllegalArgumentException where it cannot be decoded */
    static Address of(URI uri) {
        List<String> path = new ArrayList<>();
        for (String part : uri.getRawPath().split("/")) if (!part.isEmpty()) path.add(decoded(part.replace("+", "%2B")));
        Map<String, String> query = new LinkedHashMap<>();
        if (uri.getRawQuery() != null) for (Map.Entry<String, String> pair : pairs(uri.getRawQuery())) query.put(pair.getKey(), pair.getValue());
        return new Address(path, query);
    }

    /** Names and values of a query or a posted form, decoded. */
    static List<Map.Entry<String, String>> pairs(String encoded) {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        for (String pair : encoded.split("&")) {
            int at = pair.indexOf('=');
            if (!pair.isEmpty()) pairs.add(Map.entry(decoded(at < 0 ? pair : pair.substring(0, at)), at < 0 ? "" : decoded(pair.substring(at + 1))));
        }
        return pairs;
    }

    static String link(List<String> path, Map<String, String> query) {
        String link = path.stream().map(p -> "/" + encoded(p)).collect(Collectors.joining());
        String asked = query.entrySet().stream().map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue())).collect(Collectors.joining("&"));
        return asked.isEmpty() ? link : link + "?" + asked;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.endpoint;

import assay.core.spi.model.EffectiveSetting;
import assay.model.langchain4j.http.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;

/** The settings of an endpoint as they count, and where each comes from: a line of its file, the environment, or nobody. */
final class Settled {
    private static final Map<String, String> DEFAULTS = Map.of("requestsPerMinute", "0", "tokensPerMinute", "0", "confidentialAllowed", "false");
    private static final String HIDDEN = "(hidden)";

    private final Endpoint endpoint;
    private final Optional<Path> file;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Set<String> given = new TreeSet<>();

    Settled(Endpoint endpoint, Map<String, ?> configuration, Set<String> own) {
        this.endpoint = endpoint;
        this.file = Optional.ofNullable(configuration.get("felix.fileinstall.filename")).map(f -> Path.of(URI.create(f.toString()).getPath()));
        List<String> keys = new ArrayList<>(Endpoint.KEYS);
        keys.addAll(new TreeSet<>(own));
        for (String key : keys) {
            String text = Objects.toString(configuration.get(key), "").strip();
            if (!text.isEmpty()) given.add(key);
            values.put(key, text.isEmpty() ? DEFAULTS.getOrDefault(key, "") : text);
        }
        values.put("apiKey", endpoint.key().remedy().isPresent() ? "(missing)" : endpoint.key().secret().isNone() ? "none" : HIDDEN);
        if (given.contains("trustStorePassword")) values.put("trustStorePassword", HIDDEN);
        endpoint.reach().proxy().ifPresent(p -> values.put("proxy", p.toString()));
        endpoint.reach().trust().file().ifPresent(f -> values.put("trustStore", f.toString()));
    }

    /** In the order in which the delivered files have them. */
    List<EffectiveSetting> all() {
        Map<String, SettingsFile.Line> lines = file.map(SettingsFile::read).orElse(Map.of());
        return values.entrySet().stream().map(e -> new EffectiveSetting(e.getKey(), e.getValue(), from(e.getKey(), Optional.ofNullable(lines.get(e.getKey()))))).toList();
    }

    private String from(String key, Optional<SettingsFile.Line> line) {
        if (given.contains(key)) return line.map(l -> place(l) + reference(l.text())).orElse(endpoint.place().toString());
        Optional<String> variable = key.equals("proxy") ? endpoint.reach().proxy().map(Proxy::from) : Optional.empty();
        return variable.map(v -> "environment variable " + v).orElseGet(() -> line.filter(l -> !l.text().isEmpty())
                .map(l -> place(l) + reference(l.text())).orElse(EffectiveSetting.DEFAULT));
    }

    private String place(SettingsFile.Line line) {
        return endpoint.place() + ":" + line.number();
    }

    /** As the file writes it, so that it is recognised there. */
    private static String reference(String text) {
        Matcher named = ApiKey.REFERENCE.matcher(text);
        return named.find() ? ", $[" + named.group(1) + ":" + named.group(2) + "]" : "";
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.core.settings;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A map of settings in the order in which they were written. Getters answer empty where the key is absent and throw
 * {@link SettingsError} where the value has another type, naming key and value.
 */
public record Settings(Map<String, Setting> values) implements Setting {
    public static final Settings EMPTY = new Settings(Map.of());

    public Settings {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    public Set<String> keys() {
        return values.keySet();
    }

    public Optional<Setting> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    public Settings with(String key, Setting value) {
        Map<String, Setting> copy = new LinkedHashMap<>(values);
        copy.put(key, value);
        return new Settings(copy);
    }

    public Settings with(String key, String value) {
        return with(key, new Text(value));
    }

    public Settings with(String key, long value) {
        return with(key, Setting.of(value));
    }

    public Settings with(String key, boolean value) {
        return with(key, Setting.of(value));
    }

    /** A text, or a number or flag as it would be written. */
    public Optional<String> text(String key) {
        return get(key).map(v -> switch (v) {
            case Text t -> t.value();
            case Number n -> n.toString();
            case Flag f -> f.toString();
            default -> throw new SettingsError(key, v, "a text");
        });
    }

    public String needText(String key) {
        return text(key).orElseThrow(() -> new SettingsError(key, "a text"));
    }

    public Optional<BigDecimal> number(String key) {
        return get(key).map(v -> v instanceof Number n ? n.value() : fail(key, v, "a number"));
    }

    public Optional<Integer> whole(String key) {
        return number(key).map(n -> {
            try {
                return n.intValueExact();
            } catch (ArithmeticException e) {
                throw new SettingsError(key, Setting.of(n), "a whole number between " + Integer.MIN_VALUE + " and " + Integer.MAX_VALUE);
            }
        });
    }

    public Optional<Boolean> flag(String key) {
        return get(key).map(v -> v instanceof Flag f ? f.value() : fail(key, v, "true or false"));
    }

    public Optional<Settings> map(String key) {
        return get(key).map(v -> v instanceof Settings s ? s : fail(key, v, "a map"));
    }

    /** A list; a single value counts as a list of one. Empty when absent. */
    public List<Setting> list(String key) {
        return get(key).map(v -> v instanceof Items i ? i.values() : List.of(v)).orElse(List.of());
    }

    /** A list of texts; a single text counts as a list of one. Empty when absent. */
    public List<String> texts(String key) {
        return list(key).stream().map(v -> switch (v) {
            case Text t -> t.value();
            case Number n -> n.toString();
            case Flag f -> f.toString();
            default -> throw new SettingsError(key, v, "a text or a list of texts");
        }).toList();
    }

    /** @throws SettingsError naming the first key that is not known to whoever the settings are for */
    public void only(String who, String... known) {
        for (String key : keys())
            if (!List.of(known).contains(key))
                throw new SettingsError(who + " has no setting \"" + key + "\"; it knows " + (known.length == 0 ? "none" : String.join(", ", known)));
    }

    /** One line that is the same for equal settings, keys sorted: for digests and for the screen. */
    public String canonical() {
        StringBuilder out = new StringBuilder();
        write(this, out);
        return out.toString();
    }

    /** The same settings in the order of their keys. */
    public Settings sorted() {
        return new Settings(new TreeMap<>(values));
    }

    /** As users write them behind a word: {@code [k=v,l=w]}; nothing where there are none. */
    public String bracketed() {
        if (isEmpty()) return "";
        return values.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(",", "[", "]"));
    }

    private static void write(Setting value, StringBuilder out) {
        switch (value) {
            case Text t -> quote(t.value(), out);
            case Number n -> out.append(n);
            case Flag f -> out.append(f);
            case Items i -> {
                out.append('[');
                String gap = "";
                for (Setting v : i.values()) {
                    out.append(gap);
                    write(v, out);
                    gap = ",";
                }
                out.append(']');
            }
            case Settings s -> {
                out.append('{');
                String gap = "";
                for (Map.Entry<String, Setting> e : new TreeMap<>(s.values()).entrySet()) {
                    out.append(gap);
                    quote(e.getKey(), out);
                    out.append(':');
                    write(e.getValue(), out);
                    gap = ",";
                }
                out.append('}');
            }
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"').append(text.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    }

    private static <T> T fail(String key, Setting value, String wanted) {
        throw new SettingsError(key, value, wanted);
    }

    @Override
    public String toString() {
        return canonical();
    }
}

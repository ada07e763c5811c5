// SPDX-License-Identifier: Apache-2.0
package assay.grader.look;

import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A rule as an author wrote it: a key of {@code with} and its value.
 *
 * @param noun what the author knows it as: {@code rule}
 * @param nested reads a map of rules inside this one
 */
public record Wish(String noun, String key, Setting value, Function<Settings, Rule> nested) {
    /** The value as a map that has no other keys than these. */
    public Settings map(String... allowed) {
        if (!(value instanceof Settings map)) throw fail("must be a map with " + String.join(", ", allowed));
        Keys.only(noun + " \"" + key + "\"", map, List.of(allowed));
        return map;
    }

    public boolean isMap() {
        return value instanceof Settings;
    }

    /** The value as a text; a number or a flag as it would be written. */
    public String text() {
        if (value instanceof Settings || value instanceof Setting.Items) throw fail("must be a text");
        return value.toString();
    }

    /** The value as texts; a single one counts as a list of one. Never empty. */
    public List<String> texts() {
        return texts(value);
    }

    public List<String> texts(Setting list) {
        List<Setting> items = list instanceof Setting.Items i ? i.values() : List.of(list);
        if (items.isEmpty() || items.stream().anyMatch(i -> i instanceof Settings || i instanceof Setting.Items || i.toString().isEmpty()))
            throw fail("must be a text or a list of texts, none empty");
        return items.stream().map(Setting::toString).toList();
    }

    /** The value as a whole number from 0. */
    public int count() {
        return count(value);
    }

    public int count(Setting number) {
        if (number instanceof Setting.Number n && n.value().signum() >= 0 && n.value().scale() <= 0
                && n.value().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0) return n.value().intValue();
        throw fail("must be a whole number from 0");
    }

    /** A number that is not negative under one of the value's keys. */
    public Optional<BigDecimal> tolerance(Settings map, String name) {
        Optional<BigDecimal> number = map.number(name);
        if (number.isPresent() && number.get().signum() < 0) throw fail("has a negative " + name);
        return number;
    }

    /** One of a few words under one of the value's keys. */
    public Optional<String> oneOf(Settings map, String name, String... words) {
        Optional<String> word = map.text(name);
        if (word.isPresent() && !List.of(words).contains(word.get()))
            throw fail("has " + name + " \"" + word.get() + "\", which must be one of " + String.join(", ", words));
        return word;
    }

    /** A mistake in this rule; the words go on after its key and value. */
    public SettingsError fail(String words) {
        String shown = value.toString();
        return new SettingsError(noun + " \"" + key + "\" (" + (shown.length() > 120 ? shown.substring(0, 120) + "…" : shown) + ") " + words);
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.source.datasets.record;

import assay.core.problem.Nearest;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The fields of one record; what is missing or of the wrong type throws {@link BadRecord}. */
public final class Fields {
    private final JsonNode node;

    public Fields(JsonNode node) {
        if (!node.isObject()) throw new BadRecord("A record must be an object, but here stands " + shown(node) + ".", "Write one {…} a line.");
        this.node = node;
    }

    /** Empty when the field is absent or null. */
    public Optional<JsonNode> get(String key) {
        return Optional.ofNullable(node.get(key)).filter(v -> !v.isNull());
    }

    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** Refuses keys that are not among these. */
    public void only(Set<String> known) {
        for (String key : keys())
            if (!known.contains(key))
                throw new BadRecord("\"" + key + "\" is no key here." + Nearest.hint(key, known), "Known: " + String.join(", ", new TreeSet<>(known)) + ".");
    }

    /** A text that may be empty. */
    public Optional<String> text(String key) {
        return get(key).map(v -> {
            if (!v.isTextual()) throw wrong(key, v, "a text");
            return v.textValue();
        });
    }

    /** A text with something in it. */
    public String needText(String key) {
        return text(key).filter(t -> !t.isBlank()).orElseThrow(() -> new BadRecord("\"" + key + "\" is missing or empty.", ""));
    }

    public Optional<BigDecimal> number(String key) {
        return get(key).map(v -> {
            if (!v.isNumber() || Math.abs((long) v.decimalValue().scale()) > 400) throw wrong(key, v, "a finite number");
            return v.decimalValue();
        });
    }

    public BigDecimal needNumber(String key) {
        return number(key).orElseThrow(() -> new BadRecord("\"" + key + "\" is missing.", ""));
    }

    /** A whole number from 0; 0 when absent. */
    public int count(String key) {
        return get(key).map(v -> {
            if (!v.isIntegralNumber() || !v.canConvertToInt() || v.intValue() < 0) throw wrong(key, v, "a whole number from 0");
            return v.intValue();
        }).orElse(0);
    }

    public Optional<Boolean> flag(String key) {
        return get(key).map(v -> {
            if (!v.isBoolean()) throw wrong(key, v, "true or false");
            return v.booleanValue();
        });
    }

    public Optional<Fields> fields(String key) {
        return get(key).map(v -> {
            if (!v.isObject()) throw wrong(key, v, "an object");
            return new Fields(v);
        });
    }

    private static BadRecord wrong(String key, JsonNode value, String wanted) {
        return new BadRecord("\"" + key + "\" is " + shown(value) + ", but must be " + wanted + ".", "");
    }

    private static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() > 60 ? text.substring(0, 57) + "…" : text;
    }
}

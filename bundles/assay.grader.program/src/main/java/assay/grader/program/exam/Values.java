// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.exam;

import assay.core.settings.Setting;
import assay.core.settings.Settings;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Values as they come from a program: JSON, where an object {@code {"$": KIND, "v": …}} stands for what JSON has not:
 * tuple, set, dict (as pairs), float (nan, inf), bytes (hex), and {@code object} for anything else. A function is
 * compared with what a task expects in plain JSON.
 */
public final class Values {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    public static final JsonMapper JSON = JsonMapper.builder().nodeFactory(NODES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            // On its way between tests and program 1.0 must not become 1.
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();

    private Values() {}

    /** A setting as JSON. */
    public static JsonNode of(Setting setting) {
        return switch (setting) {
            case Setting.Text t -> NODES.textNode(t.value());
            case Setting.Flag f -> NODES.booleanNode(f.value());
            case Setting.Number n -> n.value().scale() <= 0 ? NODES.numberNode(n.value().toBigIntegerExact()) : NODES.numberNode(n.value());
            case Setting.Items i -> {
                ArrayNode list = NODES.arrayNode();
                i.values().forEach(v -> list.add(of(v)));
                yield list;
            }
            case Settings s -> {
                ObjectNode map = NODES.objectNode();
                s.values().forEach((k, v) -> map.set(k, of(v)));
                yield map;
            }
        };
    }

    /** Whether a value of a program is the expected one. */
    public static boolean isSame(JsonNode expected, JsonNode got, Comparison comparison) {
        if (expected.isNumber()) return number(got).filter(n -> isSame(expected.decimalValue(), n, comparison)).isPresent();
        if (expected.isArray()) return kind(got).filter("set"::equals).isPresent() ? isSameSet(expected, got.get("v"), comparison) : isSameList(expected, list(got), comparison);
        if (expected.isObject() && !expected.has("$")) return isSameMap(expected, got, comparison);
        return expected.equals(got);
    }

    private static boolean isSame(BigDecimal expected, BigDecimal got, Comparison comparison) {
        return expected.compareTo(got) == 0 || comparison.tolerance().signum() > 0 && comparison.isNear(expected, got);
    }

    private static Optional<BigDecimal> number(JsonNode got) {
        if (got.isNumber()) return Optional.of(got.decimalValue());
        if (kind(got).filter("float"::equals).isPresent() && got.path("v").asText().matches("-0(\\.0)?")) return Optional.of(BigDecimal.ZERO);
        String large = kind(got).filter("int"::equals).map(k -> got.path("v").asText()).orElse("");
        return large.matches("-?0x[0-9a-f]{1,100000}") ? Optional.of(new BigDecimal(new BigInteger(large.replace("0x", ""), 16))) : Optional.empty();
    }

    private static Optional<String> kind(JsonNode got) {
        return got.isObject() && got.path("$").isTextual() ? Optional.of(got.get("$").textValue()) : Optional.empty();
    }

    private static JsonNode list(JsonNode got) {
        return kind(got).filter("tuple"::equals).isPresent() ? got.path("v") : got;
    }

    private static boolean isSameList(JsonNode expected, JsonNode got, Comparison comparison) {
        if (!got.isArray() || expected.size() != got.size()) return false;
        for (int i = 0; i < expected.size(); i++) if (!isSame(expected.get(i), got.get(i), comparison)) return false;
        return true;
    }

    private static boolean isSameSet(JsonNode expected, JsonNode got, Comparison comparison) {
        if (!got.isArray() || expected.size() != got.size()) return false;
        List<JsonNode> left = new ArrayList<>();
        got.forEach(left::add);
        for (JsonNode e : expected) {
            Optional<JsonNode> found = left.stream().filter(g -> isSame(e, g, comparison)).findFirst();
            if (found.isEmpty()) return false;
            left.remove(found.get());
        }
        return true;
    }

    /** Keys of other types than text are compared as they are written. */
    private static boolean isSameMap(JsonNode expected, JsonNode got, Comparison comparison) {
        if (kind(got).filter("dict"::equals).isEmpty() || !got.path("v").isArray() || got.get("v").size() != expected.size()) return false;
        for (JsonNode pair : got.get("v")) {
            if (!pair.isArray() || pair.size() != 2) return false;
            String key = pair.get(0).isTextual() ? pair.get(0).textValue() : pair.get(0).toString();
            if (!expected.has(key) || !isSame(expected.get(key), pair.get(1), comparison)) return false;
        }
        return true;
    }

    /** As a reader would write it. */
    public static String shown(JsonNode value) {
        return kind(value).isPresent() ? value.path("v").toString() : value.toString();
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule.json;

import assay.grader.look.number.Target;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Optional;

/**
 * Compares JSON by value: 1 and 1.0 are the same, keys have no order, lists have one unless it is ignored. Belongs to one
 * comparison, and gives up after a number of steps.
 */
final class Sameness {
    private static final int MOST_STEPS = 2_000_000;
    private final Optional<BigDecimal> tolerance;
    private final boolean ignoreOrder;
    private int steps;

    Sameness(Optional<BigDecimal> tolerance, boolean ignoreOrder) {
        this.tolerance = tolerance;
        this.ignoreOrder = ignoreOrder;
    }

    static boolean same(JsonNode wanted, JsonNode found) {
        return new Sameness(Optional.empty(), false).difference(wanted, found, "$").isEmpty();
    }

    /** Where the first difference is and what stands there; empty when there is none. */
    Optional<String> difference(JsonNode wanted, JsonNode found, String path) {
        if (++steps > MOST_STEPS) return Optional.of("the comparison was given up after " + MOST_STEPS + " steps");
        if (wanted.isNumber() && found.isNumber())
            return Target.within(wanted.decimalValue(), tolerance).isMetBy(found.decimalValue()) ? Optional.empty() : differs(found, path);
        if (wanted.isObject() && found.isObject()) return objects(wanted, found, path);
        if (wanted.isArray() && found.isArray()) return wanted.size() != found.size() ? differs(found, path) : ignoreOrder ? bags(wanted, found, path) : lists(wanted, found, path);
        return wanted.equals(found) ? Optional.empty() : differs(found, path);
    }

    private static Optional<String> differs(JsonNode found, String path) {
        return Optional.of("at " + path + " there is " + Nodes.quote(found));
    }

    private Optional<String> objects(JsonNode wanted, JsonNode found, String path) {
        for (Iterator<String> keys = found.fieldNames(); keys.hasNext(); ) {
            String key = keys.next();
            if (!wanted.has(key)) return Optional.of("at " + path + " there is the key " + assay.grader.look.Quote.of(key));
        }
        for (Iterator<String> keys = wanted.fieldNames(); keys.hasNext(); ) {
            String key = keys.next();
            if (!found.has(key)) return Optional.of("at " + path + " a key is missing");
            Optional<String> difference = difference(wanted.get(key), found.get(key), path + "." + key);
            if (difference.isPresent()) return difference;
        }
        return Optional.empty();
    }

    private Optional<String> lists(JsonNode wanted, JsonNode found, String path) {
        for (int i = 0; i < wanted.size(); i++) {
            Optional<String> difference = difference(wanted.get(i), found.get(i), path + "[" + i + "]");
            if (difference.isPresent()) return difference;
        }
        return Optional.empty();
    }

    private Optional<String> bags(JsonNode wanted, JsonNode found, String path) {
        boolean[] used = new boolean[wanted.size()];
        for (int i = 0; i < found.size(); i++) {
            int match = -1;
            for (int j = 0; j < used.length && match < 0; j++)
                if (!used[j] && difference(wanted.get(j), found.get(i), path).isEmpty()) match = j;
            if (match < 0) return differs(found.get(i), path + "[" + i + "]");
            used[match] = true;
        }
        return Optional.empty();
    }
}

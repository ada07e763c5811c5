// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule.json;

import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.grader.look.Wish;
import assay.grader.look.number.Target;
import assay.grader.rule.text.Regex;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is asked of the values that a JSON path points at. */
@FunctionalInterface
interface ValueTest {
    boolean passes(List<JsonNode> values);

    static ValueTest read(Settings map, Wish wish) {
        List<String> tests = Stream.of("equals", "matches", "exists", "count", "number").filter(map::has).toList();
        if (tests.size() != 1) throw wish.fail("needs one of equals, matches, exists, count, number");
        if (map.has("tolerance") && !map.has("number")) throw wish.fail("has a tolerance, which goes with number only");
        Setting value = map.get(tests.get(0)).orElseThrow();
        return switch (tests.get(0)) {
            case "equals" -> equal(Nodes.of(value));
            case "matches" -> matching(Regex.read(map.needText("matches"), 0));
            case "exists" -> existing(map.flag("exists").orElseThrow());
            case "count" -> counting(wish.count(value));
            default -> near(Target.within(map.number("number").orElseThrow(), wish.tolerance(map, "tolerance")));
        };
    }

    private static ValueTest oneOf(Predicate<JsonNode> test) {
        return values -> values.stream().anyMatch(test);
    }

    private static ValueTest equal(JsonNode wanted) {
        return oneOf(v -> Sameness.same(wanted, v));
    }

    private static ValueTest matching(Pattern pattern) {
        return oneOf(v -> v.isValueNode() && pattern.matcher(Regex.searched(v.asText())).find());
    }

    private static ValueTest existing(boolean wanted) {
        return values -> values.isEmpty() != wanted;
    }

    /** Of one list or object its elements are counted, else the values. */
    private static ValueTest counting(int wanted) {
        return values -> (values.size() == 1 && values.get(0).isContainerNode() ? values.get(0).size() : values.size()) == wanted;
    }

    private static ValueTest near(Target target) {
        return oneOf(v -> number(v).filter(target::isMetBy).isPresent());
    }

    /** A number, or a text that is nothing but one. */
    private static Optional<BigDecimal> number(JsonNode value) {
        if (value.isNumber()) return Optional.of(value.decimalValue());
        boolean plain = value.isTextual() && value.textValue().strip().matches("[+-]?\\d{1,60}(\\.\\d{1,60})?");
        return plain ? Optional.of(new BigDecimal(value.textValue().strip())) : Optional.empty();
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.suite.tree;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A value of a YAML or JSON file with the line where it stands. */
public sealed interface Node permits Node.Leaf, Node.Items, Node.Fields {
    /** 1-based. */
    int line();

    /** In words, for messages. */
    String kind();

    /**
     * A single value as it is written.
     *
     * @param quoted whether it is a text whatever it looks like
     */
    record Leaf(String text, boolean quoted, int line) implements Node {
        private static final Pattern NUMBER =
                Pattern.compile("[-+]?(0|[1-9][0-9]{0,399}|(?=\\.[0-9]))(\\.[0-9]{0,400})?([eE][-+]?[0-9]{1,3})?");

        public boolean isNothing() {
            return !quoted && (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null"));
        }

        /** Empty where it is quoted or no finite decimal number of up to 400 digits. */
        public Optional<BigDecimal> number() {
            if (quoted || text.isEmpty() || text.charAt(0) > '9' || !NUMBER.matcher(text).matches()) return Optional.empty();
            BigDecimal value = new BigDecimal(text);
            return Math.abs((long) value.scale()) <= 800 ? Optional.of(value) : Optional.empty();
        }

        /** {@code true} and {@code false} alone: {@code yes} is a word. */
        public Optional<Boolean> flag() {
            if (quoted) return Optional.empty();
            return switch (text) {
                case "true", "True", "TRUE" -> Optional.of(true);
                case "false", "False", "FALSE" -> Optional.of(false);
                default -> Optional.empty();
            };
        }

        @Override
        public String kind() {
            return isNothing() ? "nothing" : "\"" + (text.length() > 60 ? text.substring(0, 57) + "…" : text).replace("\n", "\\n") + "\"";
        }
    }

    /** A list. */
    record Items(List<Node> values, int line) implements Node {
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** A value with the line of its key. */
    record Field(Node value, int line) {}

    /** A map, in the order in which it was written. */
    record Fields(Map<String, Field> values, int line) implements Node {
        public Fields {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        @Override
        public String kind() {
            return "a map";
        }

        public Optional<Node> get(String key) {
            return Optional.ofNullable(values.get(key)).map(Field::value);
        }

        /** The line of a key, or of the map where the key is absent. */
        public int lineOf(String key) {
            Field field = values.get(key);
            return field == null ? line : field.line();
        }

        public Optional<Leaf> leaf(String key) {
            return get(key).filter(Leaf.class::isInstance).map(Leaf.class::cast);
        }

        public Optional<String> text(String key) {
            return leaf(key).map(Leaf::text);
        }

        public Optional<BigDecimal> number(String key) {
            return leaf(key).flatMap(Leaf::number);
        }

        public Optional<Fields> fields(String key) {
            return get(key).filter(Fields.class::isInstance).map(Fields.class::cast);
        }

        /** The values of a list; a single value counts as a list of one. */
        public List<Node> items(String key) {
            return get(key).map(v -> v instanceof Items i ? i.values() : List.of(v)).orElse(List.of());
        }

        public List<String> texts(String key) {
            return items(key).stream().filter(Leaf.class::isInstance).map(n -> ((Leaf) n).text()).toList();
        }
    }
}

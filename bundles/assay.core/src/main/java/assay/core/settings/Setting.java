// SPDX-License-Identifier: Apache-2.0
package assay.core.settings;

import java.math.BigDecimal;
import java.util.List;

/** A value in a tree of settings: text, number, flag, list or map. An absent value is not in the tree. */
public sealed interface Setting permits Setting.Text, Setting.Number, Setting.Flag, Setting.Items, Settings {
    /** A text. */
    record Text(String value) implements Setting {
        public Text {
            java.util.Objects.requireNonNull(value);
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /** A finite decimal number. Numbers are equal when their values are: 1 and 1.0 are the same setting. */
    record Number(BigDecimal value) implements Setting {
        public Number {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }

        @Override
        public String toString() {
            return value.toPlainString();
        }
    }

    /** Yes or no. */
    record Flag(boolean value) implements Setting {
        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }

    /** A list, in order. */
    record Items(List<Setting> values) implements Setting {
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return values.toString();
        }
    }

    static Text of(String value) {
        return new Text(value);
    }

    static Number of(long value) {
        return new Number(BigDecimal.valueOf(value));
    }

    static Number of(BigDecimal value) {
        return new Number(value);
    }

    static Flag of(boolean value) {
        return new Flag(value);
    }

    static Items ofTexts(List<String> values) {
        return new Items(values.stream().<Setting>map(Text::new).toList());
    }
}

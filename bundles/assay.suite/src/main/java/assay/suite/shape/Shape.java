// SPDX-License-Identifier: Apache-2.0
package assay.suite.shape;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What may stand at a place of a suite's files. */
public sealed interface Shape {
    /**
     * A text.
     *
     * @param most characters at most
     */
    record Words(int most) implements Shape {}

    /**
     * A text of a certain form.
     *
     * @param pattern of the whole text
     * @param wanted the form in words
     */
    record Form(Pattern pattern, String wanted) implements Shape {
        Form(String regex, String wanted) {
            this(Pattern.compile(regex), wanted);
        }

        String regex() {
            return pattern.pattern();
        }
    }

    /** A finite decimal number within limits. */
    record Decimal(Optional<BigDecimal> least, Optional<BigDecimal> most) implements Shape {}

    /** Yes or no. */
    record Flag() implements Shape {}

    /** A date such as 2026-03-01. */
    record Date() implements Shape {}

    /** One of a few words. */
    record OneOf(List<String> words) implements Shape {}

    /**
     * A list.
     *
     * @param single whether one value may stand for a list of one
     */
    record ListOf(Shape each, boolean single) implements Shape {}

    /**
     * A map.
     *
     * @param keys that it may have
     * @param others shape of what stands under any other key; empty = no other key may stand there
     */
    record MapOf(List<Key> keys, Optional<Shape> others) implements Shape {
        /** What may stand under a key. */
        Optional<Shape> of(String name) {
            for (Key k : keys) if (k.name().equals(name)) return Optional.of(k.shape());
            return others;
        }
    }

    /** A map for a plugin, which checks it itself. */
    record Free() implements Shape {}

    /** A short form or a map. */
    record Either(Shape brief, MapOf full) implements Shape {}

    /**
     * A key of a map.
     *
     * @param about what it says, for the schema and for the message when it is missing
     */
    record Key(String name, Shape shape, boolean required, String about) {
        public static Key need(String name, Shape shape, String about) {
            return new Key(name, shape, true, about);
        }

        public static Key may(String name, Shape shape, String about) {
            return new Key(name, shape, false, about);
        }
    }

    static Shape number() {
        return new Decimal(Optional.empty(), Optional.empty());
    }

    static Shape atLeastZero() {
        return new Decimal(Optional.of(BigDecimal.ZERO), Optional.empty());
    }

    static MapOf map(Key... keys) {
        return new MapOf(List.of(keys), Optional.empty());
    }
}

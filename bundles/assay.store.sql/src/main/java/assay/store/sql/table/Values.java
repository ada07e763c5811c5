// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.table;

import assay.core.content.Digest;
import assay.core.money.Money;
import assay.core.run.CellId;
import assay.core.run.Stamp;
import assay.core.work.Spent;
import assay.core.work.Usage;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The values of a row in the order of its columns, on the way to the database. What only the writer knows stands in it
 * as a {@link Name}, a {@link Stamp} or {@link #NEXT}.
 */
public final class Values {
    /** Stands for the next number in the order of storing. */
    public static final Object NEXT = new Object();

    private static final HexFormat HEX = HexFormat.of();

    private final @Nullable Object[] values;
    private final LongTexts texts;
    private int size;

    Values(int columns, LongTexts texts) {
        this.values = new Object[columns];
        this.texts = texts;
    }

    /** A run, or a word of the dictionary, by its text. */
    public sealed interface Name {
        /** A run by name. */
        record OfRun(String run) implements Name {}

        /** A text that many rows share. */
        record Word(String text) implements Name {}
    }

    private Values add(@Nullable Object value) {
        values[size++] = value;
        return this;
    }

    Values next() {
        return add(NEXT);
    }

    Values run(String name) {
        return add(new Name.OfRun(name));
    }

    Values word(String text) {
        return add(new Name.Word(text));
    }

    Values stamp(Stamp stamp) {
        return add(stamp);
    }

    Values cell(CellId cell) {
        return number(cell.task()).number(cell.worker()).number(cell.trial());
    }

    Values number(long value) {
        return add(value);
    }

    Values real(OptionalDouble value) {
        return add(value.isPresent() ? (Double) value.getAsDouble() : null);
    }

    Values text(String value) {
        return add(texts.shorten(value));
    }

    Values absent() {
        return add(null);
    }

    Values digest(Digest value) {
        return add(HEX.parseHex(value.hex()));
    }

    Values at(Instant value) {
        return number(value.toEpochMilli());
    }

    Values dollars(Optional<Money> value) {
        if (value.isPresent() && !value.get().currency().equals("USD"))
            throw new IllegalArgumentException("money spent is kept in USD, not as " + value.get());
        return value.isPresent() ? number(value.get().micros()) : absent();
    }

    Values usage(Usage u) {
        return number(u.input()).number(u.cachedInput()).number(u.output()).number(u.reasoning());
    }

    Values spent(Spent s) {
        return usage(s.usage()).dollars(s.cost()).number(s.time().toNanos()).number(s.human().toNanos());
    }

    @Nullable Object[] finish() {
        if (size != values.length) throw new IllegalStateException(size + " values for " + values.length + " columns");
        return values;
    }
}

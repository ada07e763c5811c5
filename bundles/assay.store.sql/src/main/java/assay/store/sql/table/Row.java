// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.table;

import assay.core.content.Digest;
import assay.core.grading.Assessment;
import assay.core.money.Money;
import assay.core.run.CellId;
import assay.core.run.Stamp;
import assay.core.work.Spent;
import assay.core.work.Usage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A row that was read; its values are taken one after the other, in the order of the columns. */
public final class Row {
    private static final HexFormat HEX = HexFormat.of();

    private static final int REMEMBERED = 256;

    private final ResultSet set;
    private final Names names;
    private final LongTexts texts;
    private final Map<String, Assessment> assessments = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Assessment> eldest) {
            return size() > REMEMBERED;
        }
    };
    private int column;

    public Row(ResultSet set, Names names, LongTexts texts) {
        this.set = set;
        this.names = names;
        this.texts = texts;
    }

    /** Starts with the first column again. */
    public Row rewind() {
        column = 0;
        return this;
    }

    /** Assessments of earlier rows by how they are written: many cells of a run were assessed in the same words. */
    Map<String, Assessment> assessments() {
        return assessments;
    }

    String run() throws SQLException {
        return names.run(number());
    }

    String word() throws SQLException {
        return names.word(number());
    }

    Stamp stamp() throws SQLException {
        return names.stamp(number());
    }

    CellId cell() throws SQLException {
        return new CellId(number(), whole(), whole());
    }

    long number() throws SQLException {
        return set.getLong(++column);
    }

    int whole() throws SQLException {
        return set.getInt(++column);
    }

    OptionalDouble real() throws SQLException {
        double value = set.getDouble(++column);
        return set.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    String text() throws SQLException {
        return texts.whole(set.getString(++column));
    }

    @Nullable String textOrNull() throws SQLException {
        String value = set.getString(++column);
        return value == null ? null : texts.whole(value);
    }

    Digest digest() throws SQLException {
        return new Digest(HEX.formatHex(set.getBytes(++column)));
    }

    Instant at() throws SQLException {
        return Instant.ofEpochMilli(number());
    }

    Optional<Money> money(String currency) throws SQLException {
        long micros = number();
        return set.wasNull() ? Optional.empty() : Optional.of(new Money(micros, currency));
    }

    Usage usage() throws SQLException {
        return new Usage(number(), number(), number(), number());
    }

    Spent spent() throws SQLException {
        return new Spent(usage(), money("USD"), Duration.ofNanos(number()), Duration.ofNanos(number()));
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.suite.text;

import assay.core.settings.Setting;
import assay.core.settings.Settings;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Writes JSON on one line; what is absent or empty is left out. */
public final class Json {
    /** Something that can be written. */
    @FunctionalInterface
    public interface Body {
        void write(Json json) throws IOException;
    }

    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    /** Characters of a usual text. */
    private static final int USUAL = 1_024;

    private final JsonGenerator out;

    private Json(JsonGenerator out) {
        this.out = out;
    }

    /** The text of an object. */
    public static String object(Body body) {
        StringWriter text = new StringWriter(USUAL);
        try (JsonGenerator g = FACTORY.createGenerator(text)) {
            g.writeStartObject();
            body.write(new Json(g));
            g.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    public static String of(Setting value) {
        return written(value, g -> {});
    }

    /** On several lines, indented by two blanks. */
    public static String pretty(Setting value) {
        return written(value, g -> g.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"))));
    }

    private static String written(Setting value, Consumer<JsonGenerator> prepared) {
        StringWriter text = new StringWriter(USUAL);
        try (JsonGenerator g = FACTORY.createGenerator(text)) {
            prepared.accept(g);
            new Json(g).value(value, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Writes an object and a line end. */
    public static void line(OutputStream to, Body body) throws IOException {
        try (JsonGenerator g = FACTORY.createGenerator(to)) {
            g.writeStartObject();
            body.write(new Json(g));
            g.writeEndObject();
            g.writeRaw('\n');
        }
    }

    public Json text(String key, String value) throws IOException {
        out.writeStringField(key, value);
        return this;
    }

    public Json text(String key, Optional<?> value) throws IOException {
        return value.isPresent() ? text(key, value.get().toString()) : this;
    }

    public Json texts(String key, Collection<String> values) throws IOException {
        if (values.isEmpty()) return this;
        out.writeArrayFieldStart(key);
        for (String v : values) out.writeString(v);
        out.writeEndArray();
        return this;
    }

    public Json number(String key, long value) throws IOException {
        out.writeNumberField(key, value);
        return this;
    }

    public Json number(String key, BigDecimal value) throws IOException {
        out.writeFieldName(key);
        out.writeNumber(value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros());
        return this;
    }

    public Json real(String key, double value) throws IOException {
        return number(key, BigDecimal.valueOf(value));
    }

    public Json real(String key, OptionalDouble value) throws IOException {
        return value.isPresent() ? real(key, value.getAsDouble()) : this;
    }

    public Json flag(String key, boolean value) throws IOException {
        out.writeBooleanField(key, value);
        return this;
    }

    public Json object(String key, Body body) throws IOException {
        out.writeObjectFieldStart(key);
        body.write(this);
        out.writeEndObject();
        return this;
    }

    /** A list of objects; nothing for an empty one. */
    public <T> Json objects(String key, Collection<T> values, Element<T> each) throws IOException {
        if (values.isEmpty()) return this;
        out.writeArrayFieldStart(key);
        for (T v : values) {
            out.writeStartObject();
            each.write(this, v);
            out.writeEndObject();
        }
        out.writeEndArray();
        return this;
    }

    /** Writes the fields of one element of a list. */
    @FunctionalInterface
    public interface Element<T> {
        void write(Json json, T value) throws IOException;
    }

    /** Settings with their keys sorted, so that equal ones give the same text; nothing for empty ones. */
    public Json settings(String key, Settings value) throws IOException {
        if (value.isEmpty()) return this;
        out.writeFieldName(key);
        value(value, true);
        return this;
    }

    private void value(Setting value, boolean sorted) throws IOException {
        switch (value) {
            case Setting.Text t -> out.writeString(t.value());
            case Setting.Number n -> out.writeNumber(n.value());
            case Setting.Flag f -> out.writeBoolean(f.value());
            case Setting.Items i -> {
                out.writeStartArray();
                for (Setting v : i.values()) value(v, sorted);
                out.writeEndArray();
            }
            case Settings s -> {
                out.writeStartObject();
                for (Map.Entry<String, Setting> e : (sorted ? new TreeMap<>(s.values()) : s.values()).entrySet()) {
                    out.writeFieldName(e.getKey());
                    value(e.getValue(), sorted);
                }
                out.writeEndObject();
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.report.data;

import assay.core.money.Money;
import assay.core.report.Estimate;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes JSON as the design promises it: absent is null, an amount is a decimal string, an interval is a pair. */
final class Json implements AutoCloseable {
    private static final JsonFactory FACTORY = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();

    private final JsonGenerator out;

    private Json(JsonGenerator out) {
        this.out = out;
    }

    /** One document, indented. */
    static Json document(OutputStream to) throws IOException {
        DefaultPrettyPrinter pretty = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        return new Json(FACTORY.createGenerator(to).setPrettyPrinter(pretty));
    }

    /** A document a line. */
    static Json lines(OutputStream to) throws IOException {
        return new Json(FACTORY.createGenerator(to).setRootValueSeparator(null));
    }

    /** Part of a document. */
    @FunctionalInterface
    interface Part {
        void write() throws IOException;
    }

    /** Writes one element of a list. */
    @FunctionalInterface
    interface Element<T> {
        void write(T element) throws IOException;
    }

    void object(Part fields) throws IOException {
        out.writeStartObject();
        fields.write();
        out.writeEndObject();
    }

    void object(String name, Part fields) throws IOException {
        out.writeFieldName(name);
        object(fields);
    }

    /** An object, or null. */
    <T> void maybe(String name, Optional<T> value, Element<T> fields) throws IOException {
        if (value.isPresent()) object(name, () -> fields.write(value.get()));
        else out.writeNullField(name);
    }

    /** A list of objects. */
    <T> void objects(String name, Collection<T> values, Element<T> fields) throws IOException {
        out.writeArrayFieldStart(name);
        for (T v : values) object(() -> fields.write(v));
        out.writeEndArray();
    }

    void texts(String name, Collection<String> values) throws IOException {
        out.writeArrayFieldStart(name);
        for (String v : values) out.writeString(whole(v));
        out.writeEndArray();
    }

    void numbers(String name, Collection<Long> values) throws IOException {
        out.writeArrayFieldStart(name);
        for (long v : values) out.writeNumber(v);
        out.writeEndArray();
    }

    void text(String name, String value) throws IOException {
        out.writeStringField(name, whole(value));
    }

    void text(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) text(name, value.get());
        else out.writeNullField(name);
    }

    void number(String name, long value) throws IOException {
        out.writeNumberField(name, value);
    }

    void real(String name, double value) throws IOException {
        out.writeNumberField(name, value);
    }

    void real(String name, OptionalDouble value) throws IOException {
        if (value.isPresent()) real(name, value.getAsDouble());
        else out.writeNullField(name);
    }

    void flag(String name, boolean value) throws IOException {
        out.writeBooleanField(name, value);
    }

    void flag(String name, Optional<Boolean> value) throws IOException {
        if (value.isPresent()) flag(name, value.get());
        else out.writeNullField(name);
    }

    void amount(String name, Optional<Money> value) throws IOException {
        text(name, value.map(m -> m.amount().toPlainString()));
    }

    /** The value alone, then its interval. */
    void estimate(String name, String interval, Optional<Estimate> value) throws IOException {
        if (value.isPresent()) real(name, value.get().value());
        else out.writeNullField(name);
        interval(interval, value);
    }

    void interval(String name, Optional<Estimate> value) throws IOException {
        if (value.isEmpty()) {
            out.writeNullField(name);
            return;
        }
        out.writeFieldName(name);
        out.writeArray(new double[] {value.get().low(), value.get().high()}, 0, 2);
    }

    void endLine() throws IOException {
        out.writeRaw('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** Half a surrogate pair is no text and would break the encoding. */
    private static String whole(String text) {
        for (int i = 0; i < text.length(); i++)
            if (Character.isSurrogate(text.charAt(i)))
                return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return text;
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Parts of facts that have parts themselves, as JSON arrays without names: short, and quick to read. */
final class Json {
    private static final JsonFactory JSON = new JsonFactory();

    private Json() {}

    @FunctionalInterface
    interface Writer<T> {
        void write(T value, JsonGenerator out) throws IOException;
    }

    @FunctionalInterface
    interface Reader<T> {
        T read(JsonParser in) throws IOException;
    }

    static <T> String write(T value, Writer<T> how) {
        StringWriter text = new StringWriter(256);
        try (JsonGenerator out = JSON.createGenerator(text)) {
            how.write(value, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static <T> T read(String text, Reader<T> how) {
        try (JsonParser in = JSON.createParser(text)) {
            in.nextToken();
            return how.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("a row of the store holds broken JSON: " + text, e);
        }
    }

    /** Each element is an array, which this begins and ends. */
    static <T> void list(List<T> values, JsonGenerator out, Writer<T> how) throws IOException {
        out.writeStartArray();
        for (T value : values) {
            out.writeStartArray();
            how.write(value, out);
            out.writeEndArray();
        }
        out.writeEndArray();
    }

    /** Stands on the list's start and leaves on its end; an element's reader takes its values with {@code next…}. */
    static <T> List<T> list(JsonParser in, Reader<T> how) throws IOException {
        List<T> values = new ArrayList<>();
        while (in.nextToken() == JsonToken.START_ARRAY) {
            values.add(how.read(in));
            if (in.nextToken() != JsonToken.END_ARRAY) throw new IOException("more values than known");
        }
        return values;
    }

    static void texts(List<String> values, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (String value : values) out.writeString(value);
        out.writeEndArray();
    }

    static List<String> texts(JsonParser in) throws IOException {
        List<String> values = new ArrayList<>();
        while (in.nextToken() == JsonToken.VALUE_STRING) values.add(in.getText());
        return values;
    }

    static double real(JsonParser in) throws IOException {
        in.nextToken();
        return in.getDoubleValue();
    }

    static long number(JsonParser in) throws IOException {
        in.nextToken();
        return in.getLongValue();
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.web.server;

import assay.core.content.Blob;
import assay.core.content.MediaTypes;
import assay.core.spi.web.Form;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadBase;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.RequestContext;

/** A form that was posted, read into memory: fields of up to 4 MB together, or files of up to 64 MB. */
record Posted(Map<String, List<String>> fields, Map<String, List<Blob>> chosen) implements Form {
    static final long MOST_TEXT = 4L << 20;
    static final long MOST_FILES = 64L << 20;
    private static final int MOST_PARTS = 1_000;

    /** More was sent than is read. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge(long most) {
            super("More was sent than the " + (most >> 20) + " MB that are read at once.");
        }
    }

    @Override
    public List<String> texts(String name) {
        return fields.getOrDefault(name, List.of());
    }

    @Override
    public List<Blob> files(String name) {
        return chosen.getOrDefault(name, List.of());
    }

    static boolean hasFiles(HttpExchange exchange) {
        return type(exchange).startsWith("multipart/form-data");
    }

    private static String type(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")).orElse("");
    }

    /**
     * @throws TooLarge before more than the bound is read
     * @throws IllegalArgumentException where it is no form
     */
    static Posted of(HttpExchange exchange) throws IOException {
        long most = hasFiles(exchange) ? MOST_FILES : MOST_TEXT;
        InputStream body = bounded(exchange, most);
        if (hasFiles(exchange)) return parts(exchange, body);
        if (!type(exchange).startsWith("application/x-www-form-urlencoded")) throw new IllegalArgumentException("\"" + type(exchange) + "\" is no form.");
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (Map.Entry<String, String> pair : Address.pairs(new String(body.readAllBytes(), StandardCharsets.UTF_8))) add(fields, pair.getKey(), lines(pair.getValue()));
        return new Posted(fields, Map.of());
    }

    private static InputStream bounded(HttpExchange exchange, long most) throws TooLarge {
        if (length(exchange) > most) throw new TooLarge(most);
        return new java.io.FilterInputStream(exchange.getRequestBody()) {
            private long read;

            @Override
            public int read() throws IOException {
                int one = super.read();
                if (one >= 0) count(1);
                return one;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int n = super.read(into, from, length);
                if (n > 0) count(n);
                return n;
            }

            private void count(int n) throws TooLarge {
                read += n;
                if (read > most) throw new TooLarge(most);
            }
        };
    }

    private static long length(HttpExchange exchange) {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : -1;
    }

    private static Posted parts(HttpExchange exchange, InputStream body) throws IOException {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Map<String, List<Blob>> files = new LinkedHashMap<>();
        try {
            FileUpload reader = new FileUpload();
            reader.setHeaderEncoding("UTF-8");
            reader.setFileCountMax(MOST_PARTS);
            FileItemIterator parts = reader.getItemIterator(new Request(exchange, body));
            for (int n = 0; parts.hasNext(); n++) {
                if (n == MOST_PARTS) throw new IllegalArgumentException("The form has more than " + MOST_PARTS + " parts.");
                FileItemStream part = parts.next();
                byte[] bytes = part.openStream().readAllBytes();
                if (part.isFormField()) add(fields, part.getFieldName(), lines(new String(bytes, StandardCharsets.UTF_8)));
                else if (part.getName() != null && !part.getName().isEmpty()) add(files, part.getFieldName(), blob(part.getName(), bytes));
            }
        } catch (FileUploadBase.FileUploadIOException | FileUploadException e) {
            if (e.getCause() instanceof TooLarge large) throw large;
            throw new IllegalArgumentException("The form cannot be read: " + e.getMessage(), e);
        }
        return new Posted(fields, files);
    }

    private static Blob blob(String told, byte[] bytes) {
        String name = told.substring(Math.max(told.lastIndexOf('/'), told.lastIndexOf('\\')) + 1).replaceAll("\\p{Cntrl}", "_");
        String safe = name.isBlank() || name.equals(".") || name.equals("..") ? "file" : name;
        return Blob.of(safe, MediaTypes.of(safe), bytes);
    }

    private static <T> void add(Map<String, List<T>> to, String name, T value) {
        to.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
    }

    /** Browsers end lines as mail does. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }

    private record Request(HttpExchange exchange, InputStream body) implements RequestContext {
        @Override
        public String getCharacterEncoding() {
            return "UTF-8";
        }

        @Override
        public String getContentType() {
            return type(exchange);
        }

        @Override
        @SuppressWarnings("deprecation")
        public int getContentLength() {
            return -1;
        }

        @Override
        public InputStream getInputStream() {
            return body;
        }
    }
}

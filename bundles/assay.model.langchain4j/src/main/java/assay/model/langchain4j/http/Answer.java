// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.http;

import dev.langchain4j.http.client.SuccessfulHttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;

/** What a server answered, read whole. */
record Answer(int status, Header[] headers, byte[] body) {
    boolean isGood() {
        return status >= 200 && status < 300;
    }

    Optional<String> header(String name) {
        for (Header h : headers) if (h.getName().equalsIgnoreCase(name)) return Optional.of(h.getValue());
        return Optional.empty();
    }

    /** Whether the body says that it is JSON, or does not say what it is. */
    boolean isJson() {
        return header("Content-Type").map(t -> t.toLowerCase(Locale.ROOT).split(";", 2)[0].contains("json")).orElse(true);
    }

    /** The body in the charset that it names, else in UTF-8. */
    String text() {
        return new String(body, charset());
    }

    private Charset charset() {
        ContentType type = ContentType.parseLenient(header("Content-Type").orElse(""));
        return type == null ? StandardCharsets.UTF_8 : type.getCharset(StandardCharsets.UTF_8);
    }

    /** In UTF-8, which is how it is read where there are no headers. */
    SuccessfulHttpResponse forLangChain() {
        Charset charset = charset();
        boolean utf8 = charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII);
        return SuccessfulHttpResponse.builder().statusCode(status)
                .body(utf8 ? body : new String(body, charset).getBytes(StandardCharsets.UTF_8)).build();
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.document;

import assay.core.content.Blob;
import assay.core.spi.Name;
import assay.core.spi.document.ConverterTraits;
import assay.core.spi.document.DocumentConverter;
import assay.core.spi.document.UnreadableDocument;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Comma- and tab-separated values as they are, decoded: by their byte order mark, else UTF-8, else Windows-1252. */
@Component
@Name("table")
@ConverterTraits(version = "1", types = {"text/csv", "text/tab-separated-values"})
public final class TableConverter implements DocumentConverter {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @Activate
    public TableConverter() {}

    @Override
    public String convert(Blob document, int most) throws UnreadableDocument, IOException, InterruptedException {
        return Reading.of(document, most, TableConverter::read);
    }

    private static void read(Path file, Cut to) throws UnreadableDocument, IOException {
        String text = decoded(Files.readAllBytes(file));
        if (text.indexOf('\0') >= 0) throw new UnreadableDocument("it is no text");
        to.append(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static String decoded(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) return new String(bytes, StandardCharsets.UTF_16LE);
        if (startsWith(bytes, 0xFE, 0xFF)) return new String(bytes, StandardCharsets.UTF_16BE);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS);
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}

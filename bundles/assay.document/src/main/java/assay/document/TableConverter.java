// SPDX-License-Identifier: Apache-2.0
package assay.document;

import assay.core.content.Blob;
import assay.core.spi.Name;
import assay.core.spi.document.ConverterTraits;
import assay.core.spi.document.DocumentConverter;
import assay.core.spi.document.UnreadableDocument;
import java.io.IOException;
import java.nio.file.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Comma- and tab-separated values as they are, decoded: by their byte order mark, else UTF-8, else Windows-1252. */
@Component
@Name("table")
@ConverterTraits(version = "1", types = {"text/csv", "text/tab-separated-values"})
public final class TableConverter implements DocumentConverter {
    @Activate
    public TableConverter() {}

    @Override
    public String convert(Blob document, int most) throws UnreadableDocument, IOException, InterruptedException {
        return Reading.of(document, most, TableConverter::read);
    }

    private static void read(Path file, Cut to) throws UnreadableDocument, IOException {
        to.append(Decoded.text(file));
    }
}

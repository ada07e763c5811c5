// SPDX-License-Identifier: Apache-2.0
package assay.document;

import assay.core.content.Blob;
import assay.core.spi.Name;
import assay.core.spi.document.ConverterTraits;
import assay.core.spi.document.DocumentConverter;
import assay.core.spi.document.UnreadableDocument;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** PDFs as text, page by page in reading order. A page that is a picture has no text; a document of such pages cannot be read. */
@Component
@Name("pdf")
@ConverterTraits(version = "1", types = "application/pdf")
public final class PdfConverter implements DocumentConverter {
    private static final int MOST_PAGES = 5_000;

    @Activate
    public PdfConverter() {}

    @Override
    public String convert(Blob document, int most) throws UnreadableDocument, IOException, InterruptedException {
        return Reading.of(document, most, PdfConverter::read);
    }

    private static void read(Path file, Cut to) throws UnreadableDocument, IOException, InterruptedException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            if (pdf.getNumberOfPages() > MOST_PAGES)
                throw new UnreadableDocument("it has " + pdf.getNumberOfPages() + " pages; " + MOST_PAGES + " are read at most");
            PDFTextStripper words = new PDFTextStripper();
            words.setSortByPosition(true);
            words.setLineSeparator("\n");
            boolean blank = true;
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                Reading.goOn();
                words.setStartPage(page);
                words.setEndPage(page);
                String text = words.getText(pdf);
                blank &= text.isBlank();
                to.append("# Page ").append(String.valueOf(page)).append("\n\n").append(text).append("\n");
            }
            if (blank) throw new UnreadableDocument("no page of it has text");
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocument("it is encrypted", e);
        }
    }
}

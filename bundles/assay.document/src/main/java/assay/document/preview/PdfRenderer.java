// SPDX-License-Identifier: Apache-2.0
package assay.document.preview;

import assay.core.content.Blob;
import assay.core.spi.Name;
import assay.core.spi.document.UnreadableDocument;
import assay.core.spi.web.AttachmentRenderer;
import assay.core.spi.web.Preview;
import assay.core.spi.web.RendererTraits;
import assay.document.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** PDFs, a page a part, drawn on the server. Scripts, forms and links in them are not passed on. */
@Component
@Name("pdf")
@RendererTraits(version = "1", types = "application/pdf")
public final class PdfRenderer implements AttachmentRenderer {
    /** Points an inch in a PDF, and pixels an inch on the screen. */
    private static final float POINTS = 72;
    private static final float SHARPEST = 144;

    @Activate
    public PdfRenderer() {}

    /** Something made of an opened document. */
    @FunctionalInterface
    private interface Look<T> {
        T at(PDDocument pdf) throws Exception;
    }

    @Override
    public Preview render(Blob file, int part) throws UnreadableDocument, IOException, InterruptedException {
        return opened(file, pdf -> page(pdf, part));
    }

    private static Preview page(PDDocument pdf, int part) throws UnreadableDocument, IOException {
        int pages = Math.min(Parts.MOST, pdf.getNumberOfPages());
        if (pages == 0) throw new UnreadableDocument("it has no page");
        int shown = Math.clamp(part, 0, pages - 1);
        PDRectangle box = pdf.getPage(shown).getCropBox();
        float longer = Math.max(1, Math.max(box.getWidth(), box.getHeight()));
        float dpi = Math.min(SHARPEST, POINTS * Drawn.LONGEST_SIDE / longer);
        if (longer * dpi / POINTS > 2 * Drawn.LONGEST_SIDE) throw new UnreadableDocument("page " + (shown + 1) + " is " + (int) (longer / POINTS) + " inches long");
        var image = new org.apache.pdfbox.rendering.PDFRenderer(pdf).renderImageWithDPI(shown, dpi);
        List<String> names = IntStream.rangeClosed(1, pages).mapToObj(i -> "Page " + i).toList();
        return new Preview(names, shown, List.of(Drawn.picture(image, names.get(shown))));
    }

    /** Without the properties of the document and of its metadata, in which programs note themselves. */
    @Override
    public Optional<Blob> anonymous(Blob file) throws UnreadableDocument, IOException, InterruptedException {
        return Optional.of(opened(file, pdf -> {
            pdf.setDocumentInformation(new PDDocumentInformation());
            pdf.getDocumentCatalog().setMetadata(null);
            ByteArrayOutputStream clean = new ByteArrayOutputStream();
            pdf.save(clean);
            return Blob.of(file.name(), file.mediaType(), clean.toByteArray());
        }));
    }

    private static <T> T opened(Blob file, Look<T> look) throws UnreadableDocument, IOException, InterruptedException {
        return Reading.of(file, (Path at) -> {
            try (PDDocument pdf = Loader.loadPDF(at.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
                return look.at(pdf);
            } catch (InvalidPasswordException e) {
                throw new UnreadableDocument("it is encrypted", e);
            }
        });
    }
}

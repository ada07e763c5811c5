// SPDX-License-Identifier: Apache-2.0
package assay.document;

import assay.core.content.Blob;
import assay.core.spi.Name;
import assay.core.spi.document.ConverterTraits;
import assay.core.spi.document.DocumentConverter;
import assay.core.spi.document.UnreadableDocument;
import java.io.IOException;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Word-processing documents as text: paragraphs, tables with tabs between cells, headers, footers and notes. */
@Component
@Name("word")
@ConverterTraits(version = "1", types = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/vnd.ms-word.document.macroenabled.12"})
public final class WordConverter implements DocumentConverter {
    private static final long LARGEST_TREE = 16L << 20;

    @Activate
    public WordConverter() {}

    @Override
    public String convert(Blob document, int most) throws UnreadableDocument, IOException, InterruptedException {
        return Office.text(document, most, XWPFRelation.DOCUMENT.getContentType(), LARGEST_TREE, (opened, to) -> {
            XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(opened));
            words.setCloseFilesystem(false);
            to.append(words.getText());
        });
    }
}

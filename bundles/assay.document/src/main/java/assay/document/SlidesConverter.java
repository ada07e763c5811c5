// SPDX-License-Identifier: Apache-2.0
package assay.document;

import assay.core.content.Blob;
import assay.core.spi.Name;
import assay.core.spi.document.ConverterTraits;
import assay.core.spi.document.DocumentConverter;
import assay.core.spi.document.UnreadableDocument;
import java.io.IOException;
import org.apache.poi.sl.extractor.SlideShowExtractor;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFRelation;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Slides as text: each under its number, with its notes. */
@Component
@Name("slides")
@ConverterTraits(version = "1", types = "application/vnd.openxmlformats-officedocument.presentationml.presentation")
public final class SlidesConverter implements DocumentConverter {
    private static final long LARGEST_TREE = 8L << 20;

    @Activate
    public SlidesConverter() {}

    @Override
    public String convert(Blob document, int most) throws UnreadableDocument, IOException, InterruptedException {
        return Office.text(document, most, XSLFRelation.SLIDE.getContentType(), LARGEST_TREE, (opened, to) -> {
            XMLSlideShow show = new XMLSlideShow(opened);
            var words = new SlideShowExtractor<>(show);
            words.setCloseFilesystem(false);
            words.setNotesByDefault(true);
            for (XSLFSlide slide : show.getSlides()) {
                Reading.goOn();
                to.append("# Slide ").append(String.valueOf(slide.getSlideNumber())).append("\n\n").append(words.getText(slide)).append("\n");
            }
        });
    }
}

// SPDX-License-Identifier: Apache-2.0
package assay.document.preview;

import assay.core.content.Blob;
import assay.core.spi.Name;
import assay.core.spi.document.UnreadableDocument;
import assay.core.spi.web.AttachmentRenderer;
import assay.core.spi.web.Preview;
import assay.core.spi.web.Preview.Block;
import assay.core.spi.web.Preview.Note;
import assay.core.spi.web.Preview.Words;
import assay.core.spi.web.RendererTraits;
import assay.document.Office;
import assay.document.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFRelation;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Presentations, a slide a part: what is written on it and its pictures, without the layout. */
@Component
@Name("slides")
@RendererTraits(version = "1", types = "application/vnd.openxmlformats-officedocument.presentationml.presentation")
public final class SlidesRenderer implements AttachmentRenderer {
    private static final long LARGEST_TREE = 8L << 20;

    @Activate
    public SlidesRenderer() {}

    @Override
    public Preview render(Blob file, int part) throws UnreadableDocument, IOException, InterruptedException {
        return Reading.of(file, at -> {
            OPCPackage opened = Office.open(at);
            try {
                Office.requireParts(opened, XSLFRelation.SLIDE.getContentType(), LARGEST_TREE);
                List<XSLFSlide> slides = new XMLSlideShow(opened).getSlides();
                if (slides.isEmpty()) throw new UnreadableDocument("it has no slide");
                int shown = Math.clamp(part, 0, slides.size() - 1);
                return new Preview(slides.stream().map(s -> "Slide " + s.getSlideNumber() + (s.isHidden() ? " (hidden)" : "")).toList(), shown, blocks(slides.get(shown)));
            } finally {
                opened.revert();
            }
        });
    }

    private static List<Block> blocks(XSLFSlide slide) throws IOException {
        List<Block> all = new ArrayList<>();
        if (slide.isHidden()) all.add(new Note("This slide is hidden in the file."));
        if (slide.getTitle() != null && !slide.getTitle().isBlank()) all.add(Spans.plain(Words.Kind.HEADING, 1, slide.getTitle()));
        for (XSLFShape shape : slide.getShapes()) {
            if (shape instanceof XSLFTextShape t && !t.getText().equals(slide.getTitle()))
                t.getText().lines().filter(l -> !l.isBlank()).forEach(l -> all.add(Spans.plain(Words.Kind.ITEM, 1, Spans.BULLET + l)));
            else if (shape instanceof XSLFPictureShape p) all.add(drawn(p));
        }
        if (slide.getNotes() != null)
            slide.getNotes().getTextParagraphs().forEach(ps -> ps.forEach(p -> { if (!p.getText().isBlank()) all.add(new Note("Notes: " + p.getText().strip())); }));
        if (all.isEmpty()) all.add(new Note("Nothing is written on this slide."));
        return all;
    }

    private static Block drawn(XSLFPictureShape picture) throws IOException {
        try {
            return Drawn.of(new ByteArrayInputStream(picture.getPictureData().getData()), "picture on the slide");
        } catch (UnreadableDocument | RuntimeException e) {
            return new Note("A picture stands here that cannot be shown: " + e.getMessage());
        }
    }
}

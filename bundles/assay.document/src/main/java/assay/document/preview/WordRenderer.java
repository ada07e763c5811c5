// SPDX-License-Identifier: Apache-2.0
package assay.document.preview;

import assay.core.content.Blob;
import assay.core.spi.Name;
import assay.core.spi.document.UnreadableDocument;
import assay.core.spi.web.AttachmentRenderer;
import assay.core.spi.web.Preview;
import assay.core.spi.web.Preview.Block;
import assay.core.spi.web.Preview.Grid;
import assay.core.spi.web.Preview.Note;
import assay.core.spi.web.Preview.Words;
import assay.core.spi.web.Preview.Words.Style;
import assay.core.spi.web.RendererTraits;
import assay.document.Office;
import assay.document.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Word-processing documents: headings, paragraphs, lists, tables and pictures in their order; headers and footers at the end. */
@Component
@Name("word")
@RendererTraits(version = "1", types = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/vnd.ms-word.document.macroenabled.12"})
public final class WordRenderer implements AttachmentRenderer {
    private static final long LARGEST_TREE = 16L << 20;
    private static final int BLOCKS = 300;
    private static final int MOST_PICTURES = 30;

    @Activate
    public WordRenderer() {}

    @Override
    public Preview render(Blob file, int part) throws UnreadableDocument, IOException, InterruptedException {
        return Reading.of(file, at -> {
            OPCPackage opened = Office.open(at);
            try {
                Office.requireParts(opened, XWPFRelation.DOCUMENT.getContentType(), LARGEST_TREE);
                List<Block> all = blocks(new XWPFDocument(opened));
                return Parts.of(all, BLOCKS, part, "Paragraphs", Parts.Slice::things);
            } finally {
                opened.revert();
            }
        });
    }

    private static List<Block> blocks(XWPFDocument document) throws InterruptedException {
        List<Block> all = new ArrayList<>();
        int[] pictures = {0};
        for (IBodyElement e : document.getBodyElements()) {
            Reading.goOn();
            if (e instanceof XWPFParagraph p) paragraph(document, p, all, pictures);
            else if (e instanceof XWPFTable t) all.add(Grids.of(rows(t)));
        }
        document.getHeaderList().forEach(h -> margin("Header", h.getText(), all));
        document.getFooterList().forEach(f -> margin("Footer", f.getText(), all));
        document.getFootnotes().forEach(n -> n.getParagraphs().forEach(p -> margin("Footnote", p.getText(), all)));
        if (document.getComments() != null && document.getComments().length > 0) all.add(new Note("It has " + document.getComments().length + " comments, which are not shown."));
        return all;
    }

    private static void margin(String where, String text, List<Block> all) {
        if (!text.isBlank()) all.add(new Note(where + ": " + text.strip()));
    }

    private static void paragraph(XWPFDocument document, XWPFParagraph p, List<Block> all, int[] pictures) {
        Spans spans = new Spans();
        if (p.getNumID() != null) spans.add(Spans.BULLET, Style.PLAIN);
        for (var r : p.getIRuns()) {
            if (r instanceof XWPFRun run) {
                spans.add(run.text(), run.isBold() ? Style.STRONG : run.isItalic() ? Style.EMPHASIS : Style.PLAIN);
                for (XWPFPicture picture : run.getEmbeddedPictures()) if (pictures[0]++ < MOST_PICTURES) all.add(drawn(picture));
            } else spans.add(r.toString(), Style.PLAIN);
        }
        if (p.getText().isBlank()) return;
        int heading = heading(document, p);
        if (heading > 0) all.add(spans.as(Words.Kind.HEADING, heading));
        else if (p.getNumID() != null) all.add(spans.as(Words.Kind.ITEM, 1 + (p.getNumIlvl() == null ? 0 : Math.max(0, Math.min(8, p.getNumIlvl().intValue())))));
        else all.add(spans.as(Words.Kind.PARAGRAPH, 1));
    }

    private static int heading(XWPFDocument document, XWPFParagraph p) {
        if (p.getStyle() == null) return 0;
        var style = document.getStyles() == null ? null : document.getStyles().getStyle(p.getStyle());
        String name = (style == null || style.getName() == null ? p.getStyle() : style.getName()).toLowerCase(Locale.ROOT).replace(" ", "");
        if (name.equals("title")) return 1;
        return name.matches("heading[1-6]") ? name.charAt(name.length() - 1) - '0' : 0;
    }

    private static Block drawn(XWPFPicture picture) {
        try {
            return Drawn.of(new ByteArrayInputStream(picture.getPictureData().getData()), "picture in the document");
        } catch (UnreadableDocument | IOException | RuntimeException e) {
            return new Note("A picture stands here that cannot be shown: " + e.getMessage());
        }
    }

    private static List<Grid.Row> rows(XWPFTable table) {
        List<Grid.Row> rows = new ArrayList<>();
        for (var row : table.getRows()) {
            if (rows.size() == Grids.ROWS * 5) break;
            rows.add(new Grid.Row(String.valueOf(rows.size() + 1), row.getTableCells().stream().limit(Grids.WIDEST).map(c -> Grids.cell(c.getText(), "")).toList()));
        }
        return rows;
    }
}

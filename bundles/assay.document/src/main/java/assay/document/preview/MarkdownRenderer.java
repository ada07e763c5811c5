// SPDX-License-Identifier: Apache-2.0
package assay.document.preview;

import assay.core.content.Blob;
import assay.core.spi.Name;
import assay.core.spi.document.UnreadableDocument;
import assay.core.spi.web.AttachmentRenderer;
import assay.core.spi.web.Preview;
import assay.core.spi.web.Preview.Block;
import assay.core.spi.web.RendererTraits;
import assay.document.Decoded;
import assay.document.Reading;
import java.io.IOException;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Markdown as prose. HTML in it is shown as text, a link with its address, and a picture by its description: nothing is fetched. */
@Component
@Name("markdown")
@RendererTraits(version = "1", types = "text/markdown")
public final class MarkdownRenderer implements AttachmentRenderer {
    private static final int BLOCKS = 400;
    private static final long LARGEST = 4L << 20;

    private final Parser parser = Parser.builder().extensions(List.of(TablesExtension.create())).build();

    @Activate
    public MarkdownRenderer() {}

    @Override
    public Preview render(Blob file, int part) throws UnreadableDocument, IOException, InterruptedException {
        if (file.size() > LARGEST) throw new UnreadableDocument("it has " + (file.size() >> 20) + " MiB; " + (LARGEST >> 20) + " MiB of Markdown are shown at most");
        return Reading.of(file, at -> {
            MarkdownBlocks reader = new MarkdownBlocks();
            parser.parse(Decoded.text(at)).accept(reader);
            List<Block> all = reader.blocks();
            return Parts.of(all, BLOCKS, part, "Paragraphs", Parts.Slice::things);
        });
    }
}

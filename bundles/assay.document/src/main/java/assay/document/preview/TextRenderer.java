// SPDX-License-Identifier: Apache-2.0
package assay.document.preview;

import assay.core.content.Blob;
import assay.core.spi.Name;
import assay.core.spi.document.UnreadableDocument;
import assay.core.spi.web.AttachmentRenderer;
import assay.core.spi.web.Preview;
import assay.core.spi.web.RendererTraits;
import assay.document.Decoded;
import assay.document.Reading;
import java.io.IOException;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Texts and programs as they are, with numbers of lines. So are web pages and vector graphics shown: as what stands in them. */
@Component
@Name("text")
@RendererTraits(version = "1", types = {"text/plain", "text/html", "text/css", "text/javascript", "text/x-python", "text/x-java", "text/x-shellscript", "text/xml",
    "application/json", "application/jsonl", "application/yaml", "application/xml", "application/sql", "image/svg+xml"})
public final class TextRenderer implements AttachmentRenderer {
    private static final int LINES = 1_000;
    private static final int LONGEST = 2_000;

    @Activate
    public TextRenderer() {}

    @Override
    public Preview render(Blob file, int part) throws UnreadableDocument, IOException, InterruptedException {
        List<String> lines = Reading.of(file, at -> Decoded.text(at).lines().toList());
        return Parts.of(lines, LINES, part, "Lines", s -> s.things().isEmpty() ? List.of() : List.of(new Preview.Lines(s.first(), s.things().stream().map(TextRenderer::cut).toList())));
    }

    private static String cut(String line) {
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " … (" + line.length() + " characters)";
    }
}

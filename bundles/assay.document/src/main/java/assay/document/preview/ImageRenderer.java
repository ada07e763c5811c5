// SPDX-License-Identifier: Apache-2.0
package assay.document.preview;

import assay.core.content.Blob;
import assay.core.spi.Name;
import assay.core.spi.document.UnreadableDocument;
import assay.core.spi.web.AttachmentRenderer;
import assay.core.spi.web.Preview;
import assay.core.spi.web.RendererTraits;
import assay.document.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Pictures, drawn anew. A vector graphic is no picture here: it may hold a program, and is shown as the text that it is. */
@Component
@Name("image")
@RendererTraits(version = "1", types = {"image/png", "image/jpeg", "image/gif", "image/bmp", "image/webp"})
public final class ImageRenderer implements AttachmentRenderer {
    @Activate
    public ImageRenderer() {}

    @Override
    public Preview render(Blob file, int part) throws UnreadableDocument, IOException, InterruptedException {
        return new Preview(List.of("Picture"), 0, List.of(drawn(file)));
    }

    private static Preview.Picture drawn(Blob file) throws UnreadableDocument, IOException, InterruptedException {
        return Reading.of(file, at -> {
            try (InputStream in = Files.newInputStream(at)) {
                return Drawn.of(in, file.fileName());
            }
        });
    }

    @Override
    public Optional<Blob> anonymous(Blob file) throws UnreadableDocument, IOException, InterruptedException {
        Preview.Picture drawn = drawn(file);
        return Optional.of(Blob.of(file.name(), drawn.mediaType(), drawn.bytes()));
    }
}

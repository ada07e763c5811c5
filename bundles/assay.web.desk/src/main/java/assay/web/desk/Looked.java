// SPDX-License-Identifier: Apache-2.0
package assay.web.desk;

import assay.core.spi.web.Preview;
import assay.html.HarmlessOutput;
import assay.html.file.Attachments;
import assay.html.file.template.JtepreviewGenerated;
import gg.jte.output.StringOutput;
import java.util.Optional;

/**
 * A file as it is looked at.
 *
 * @param why it could not be opened; empty where it could
 */
public record Looked(String item, Shelf.Entry entry, Optional<Preview> preview, String why, String renderer) {
    /** What is to be seen, as HTML that holds nothing of the file but texts and pictures. */
    public String html() {
        StringOutput html = new StringOutput();
        preview.ifPresent(p -> JtepreviewGenerated.render(new HarmlessOutput(html), null, p));
        return html.toString();
    }

    static Looked of(String item, Shelf.Entry entry, Attachments.Looked looked) {
        return switch (looked) {
            case Attachments.Seen s -> new Looked(item, entry, Optional.of(s.preview()), "", s.renderer());
            case Attachments.Unreadable u -> new Looked(item, entry, Optional.empty(), u.why(), u.renderer());
        };
    }
}

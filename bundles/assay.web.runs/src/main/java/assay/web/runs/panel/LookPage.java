// SPDX-License-Identifier: Apache-2.0
package assay.web.runs.panel;

import assay.core.content.Blob;
import assay.core.report.CellLine;
import assay.core.spi.web.NoSuchPage;
import assay.core.spi.web.Preview;
import assay.core.spi.web.Visit;
import assay.html.file.Attachments;
import java.util.Optional;

/**
 * A file of a cell, part by part.
 *
 * @param preview absent where it cannot be shown
 * @param why it cannot
 * @param part from 0
 */
public record LookPage(String run, String cell, String title, String turn, Blob file, Optional<Preview> preview, String why, String renderer, int part) {
    /** @throws NoSuchPage where there is no such file */
    public static LookPage of(Visit visit, CellLine cell, String turn, String name, Attachments attachments) throws InterruptedException {
        Blob file = file(cell, turn, name);
        int part = visit.query("part").filter(p -> p.matches("\\d{1,6}")).map(Integer::parseInt).orElse(0);
        String id = cell.id().toString();
        String title = cell.task().brief().title();
        return switch (attachments.look(file, part)) {
            case Attachments.Seen s -> new LookPage(cell.state().run(), id, title, turn, file, Optional.of(s.preview()), "", s.renderer(), part);
            case Attachments.Unreadable u -> new LookPage(cell.state().run(), id, title, turn, file, Optional.empty(), u.why(), u.renderer(), part);
        };
    }

    /** @throws NoSuchPage where there is none */
    public static Blob file(CellLine cell, String turn, String name) {
        return Links.find(cell, turn, name).orElseThrow(() -> new NoSuchPage("There is no file \"" + name + "\" in that place."));
    }
}

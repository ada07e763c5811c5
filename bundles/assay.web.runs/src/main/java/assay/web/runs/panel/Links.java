// SPDX-License-Identifier: Apache-2.0
package assay.web.runs.panel;

import assay.core.content.Blob;
import assay.core.report.CellLine;
import assay.core.spi.web.Visit;
import java.util.List;

/** Addresses of the files of a cell. */
public final class Links {
    /** In place of a turn: the attachments of the task. */
    public static final String TASK = "task";

    private Links() {}

    /** Where the file is looked at. */
    public static String look(Visit visit, CellLine cell, String turn, Blob file) {
        return visit.link(cell.state().run(), "cell", cell.id().toString(), "look", turn, file.name());
    }

    /** The file of that name. */
    static java.util.Optional<Blob> find(CellLine cell, String turn, String name) {
        List<Blob> files = turn.equals(TASK) ? cell.task().brief().attachments()
                : cell.turns().stream().filter(t -> String.valueOf(t.handed().turn()).equals(turn)).flatMap(t -> t.handed().submission().files().stream()).toList();
        return files.stream().filter(f -> f.name().equals(name)).findFirst();
    }
}

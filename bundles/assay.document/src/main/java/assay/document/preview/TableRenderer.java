// SPDX-License-Identifier: Apache-2.0
package assay.document.preview;

import assay.core.content.Blob;
import assay.core.spi.Name;
import assay.core.spi.document.UnreadableDocument;
import assay.core.spi.web.AttachmentRenderer;
import assay.core.spi.web.Preview;
import assay.core.spi.web.Preview.Grid;
import assay.core.spi.web.RendererTraits;
import assay.document.Decoded;
import assay.document.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Comma- and tab-separated values as tables. A formula in them is a text like any other. */
@Component
@Name("table")
@RendererTraits(version = "1", types = {"text/csv", "text/tab-separated-values"})
public final class TableRenderer implements AttachmentRenderer {
    private static final int MOST_ROWS = 100_000;

    @Activate
    public TableRenderer() {}

    @Override
    public Preview render(Blob file, int part) throws UnreadableDocument, IOException, InterruptedException {
        boolean tabs = file.mediaType().contains("tab");
        return Reading.of(file, at -> {
            List<Grid.Row> rows = new ArrayList<>();
            try (CSVParser parser = CSVParser.parse(Decoded.text(at), tabs ? CSVFormat.TDF : CSVFormat.DEFAULT)) {
                for (CSVRecord r : parser) {
                    if (rows.size() == MOST_ROWS) break;
                    rows.add(new Grid.Row(String.valueOf(r.getRecordNumber()), r.stream().limit(Grids.WIDEST).map(v -> Grids.cell(v, "")).toList()));
                    Reading.goOn();
                }
            }
            return Parts.of(rows, Grids.ROWS, part, "Rows", s -> s.things().isEmpty() ? List.of() : List.of(Grids.of(s.things())));
        });
    }
}
